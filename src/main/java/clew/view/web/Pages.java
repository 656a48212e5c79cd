package clew.view.web;

import clew.brief.Versions;
import clew.item.Items;
import clew.thread.Threads;

public final class Pages implements AutoCloseable {
    public Pages(Threads t, Versions v, Items i) {}

    public int start(int port) {
        return port;
    }

    @Override
    public void close() {}
}
