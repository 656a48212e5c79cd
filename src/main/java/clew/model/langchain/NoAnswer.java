package clew.model.langchain;

import clew.model.Reply;

/// Carries a [Reply.None] through the library.
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply.None reply;

    /// What the service said of a request it does not take, or 0.
    private final int status;

    NoAnswer(Reply.None reply, int status) {
        super(reply.why(), null, false, false);
        this.reply = reply;
        this.status = status;
    }

    Reply.None reply() {
        return reply;
    }

    /// Whether the form of the request may be what it does not take.
    boolean dislikesForm() {
        return status == 400 || status == 422;
    }
}
