package clew.model.langchain;

import clew.model.Reply;
import clew.model.Reply.After;
import clew.model.Reply.Cause;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.jspecify.annotations.Nullable;

/// A model that sends its answers in pieces, which are waited for until the last: none is shown or taken before all of
/// it could be checked. Its client reads on the thread that asks.
record Collected(StreamingChatModel model, String host) implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request) {
        Handler pieces = new Handler();
        model.chat(request, pieces);
        if (pieces.trouble instanceof NoAnswer none) {
            throw none;
        }
        if (pieces.trouble != null) {
            throw new IllegalStateException(pieces.trouble);
        }
        ChatResponse whole = pieces.whole;
        if (whole == null || whole.finishReason() == null) {
            throw new NoAnswer(new Reply.None(Cause.AWAY, host + " broke off in its answer", After.PAID), 0);
        }
        return whole;
    }

    private static final class Handler implements StreamingChatResponseHandler {
        private @Nullable ChatResponse whole;
        private @Nullable Throwable trouble;

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole = response;
        }

        @Override
        public void onError(Throwable error) {
            trouble = error;
        }
    }
}
