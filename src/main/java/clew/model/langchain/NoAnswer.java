package clew.model.langchain;

import clew.model.Reply;

/// Carries a [Reply.None] through the library.
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply.None reply;

    /// The status with which the service refuses, or 0.
    private final int status;

    NoAnswer(Reply.None reply, int status) {
        super(reply.why(), null, false, false);
        this.reply = reply;
        this.status = status;
    }

    Reply.None reply() {
        return reply;
    }

    /// Whether it refuses every question.
    boolean isForGood() {
        return status == 401 || status == 402 || status == 403 || status == 404;
    }

    /// Whether the form of the request may be what it does not take.
    boolean dislikesForm() {
        return status == 400 || status == 422;
    }
}
