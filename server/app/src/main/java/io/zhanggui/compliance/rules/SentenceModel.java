package io.zhanggui.compliance.rules;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language model bge-small-zh-v1.5 (BAAI, MIT), four layers of 512 numbers, run in this process on one thread. Any
 * number of threads may ask it at once.
 */
final class SentenceModel {

    /** So many numbers tell one piece of a sentence in one layer. */
    static final int WIDTH = 512;
    /** So many tell a sentence: its first piece in the last layer, and the mean over its pieces in the one before. */
    static final int NUMBERS = 2 * WIDTH;

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final String LAST = "last_hidden_state";
    /** What leaves the last layer but one; the model's file names it, but does not list it among its answers. */
    private static final String BEFORE_LAST = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(byte[] model, WordPieces pieces) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        this.session = environment.createSession(model, options);
        this.pieces = pieces;
    }

    /** The model's file as it was published. */
    static byte[] published() throws IOException {
        try (InputStream file = resource(MODEL)) {
            return file.readAllBytes();
        }
    }

    /**
     * Takes some hundred milliseconds.
     *
     * @param model {@link #published()}, perhaps with weights changed
     * @throws LinkageError where the library of native code does not run on this machine
     */
    static SentenceModel open(byte[] model) throws IOException, OrtException {
        return new SentenceModel(ModelFile.alsoAnswering(model, BEFORE_LAST), pieces());
    }

    /** How the model cuts sentences. */
    static WordPieces pieces() throws IOException {
        try (InputStream tokenizer = resource(TOKENIZER)) {
            return new WordPieces(JsonMapper.shared().readTree(tokenizer));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SentenceModel.class.getResourceAsStream(name), name);
    }

    /** The {@link #NUMBERS} that tell a sentence. */
    float[] meaning(String sentence) throws OrtException {
        try (OrtSession.Result answer = ask(sentence, Set.of(LAST, BEFORE_LAST))) {
            float[] meaning = Arrays.copyOf(floats(answer, LAST), NUMBERS);
            float[] states = floats(answer, BEFORE_LAST);
            int many = states.length / WIDTH;
            for (int at = 0; at < WIDTH; at++) {
                double sum = 0;
                for (int piece = 0; piece < many; piece++) {
                    sum += states[piece * WIDTH + at];
                }
                meaning[WIDTH + at] = (float) (sum / many);
            }
            return meaning;
        }
    }

    private OrtSession.Result ask(String sentence, Set<String> answers) throws OrtException {
        long[] numbers = pieces.of(sentence);
        long[] shape = {1, numbers.length};
        long[] whole = new long[numbers.length];
        Arrays.fill(whole, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(whole), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape)) {
            return session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types), answers);
        }
    }

    private static float[] floats(OrtSession.Result answer, String name) {
        FloatBuffer numbers = ((OnnxTensor) answer.get(name).orElseThrow()).getFloatBuffer();
        float[] floats = new float[numbers.remaining()];
        numbers.get(floats);
        return floats;
    }
}
