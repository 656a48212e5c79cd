package clew;

import clew.brief.Versions;
import clew.collect.Feeds;
import clew.item.Items;
import clew.store.Store;
import clew.thread.Threads;
import clew.view.Rooms;
import clew.work.Works;

/// The rooms that are kept in a store.
interface OverStore extends Rooms {
    /// Where they are kept.
    Store store();

    @Override
    default Threads threads() {
        return store().threads();
    }

    @Override
    default Items items() {
        return store().items();
    }

    @Override
    default Works works() {
        return store().works();
    }

    @Override
    default Versions versions() {
        return store().versions();
    }

    @Override
    default Feeds feeds() {
        return store().feeds();
    }
}
