package clew.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import clew.ClewException;
import clew.ClewException.Kind;
import clew.model.Embedder;
import clew.model.Embedding;
import clew.model.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The model bge-small-en-v1.5, quantised to int8: the state of `[CLS]` in its last layer, at unit length (Xiao et
/// al. 2023). Loaded when first used; one text per call, since batches change int8 results and gain no time.
public final class BgeSmall implements Embedder, AutoCloseable {
    private static final int MOST_TOKENS = 512;

    private @Nullable WordPiece tokenizer;
    private @Nullable OrtSession session;

    @Override
    public Vector embed(String text) {
        return new Vector(states(text)[0]);
    }

    @Override
    public Embedding read(String text) {
        float[][] states = states(text);
        List<Vector> pieces =
                Arrays.stream(states, 1, states.length - 1).map(Vector::new).toList();
        return new Embedding(new Vector(states[0]), pieces);
    }

    /// The last layer: `[CLS]`, the pieces, `[SEP]`.
    private synchronized float[][] states(String text) {
        try {
            OrtSession model = session();
            long[] ids = tokenizer().encode(text, MOST_TOKENS);
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            long[] shape = {1, ids.length};
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    OnnxTensor types =
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                    OrtSession.Result result =
                            model.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException | IOException e) {
            throw new ClewException(Kind.FAILED, "the embedding model could not be run: " + e.getMessage(), e);
        }
    }

    private WordPiece tokenizer() throws IOException {
        if (tokenizer == null) {
            try (InputStream json = resource("/bge-small-en-v1.5-q-tokenizer.json")) {
                tokenizer = WordPiece.read(json);
            }
        }
        return tokenizer;
    }

    private OrtSession session() throws OrtException, IOException {
        if (session == null) {
            try (InputStream model = resource("/bge-small-en-v1.5-q.onnx");
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // A text is too short to share out: a second thread would mostly wait, at full speed.
                options.setIntraOpNumThreads(1);
                session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
            }
        }
        return session;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = BgeSmall.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the program was built without " + name);
        }
        return in;
    }

    @Override
    public synchronized void close() {
        try {
            if (session != null) {
                session.close();
                session = null;
            }
        } catch (OrtException e) {
            throw new ClewException(Kind.FAILED, "the embedding model could not be closed", e);
        }
    }
}
