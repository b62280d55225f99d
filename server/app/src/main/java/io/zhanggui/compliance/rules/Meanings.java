package io.zhanggui.compliance.rules;

import ai.onnxruntime.OrtException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Which class of violation a sentence means, told by a language model whose layers learnt it from the labelled
 * sentences of the tests. It knows what words have to do with one another, which {@link Impressions} do not; it is slower.
 */
final class Meanings {

    private final SentenceModel model;
    private final List<String> kinds;
    /** By kind, {@link SentenceModel#NUMBERS} each. */
    private final float[][] weights;

    private final float[] biases;

    private Meanings(SentenceModel model, List<String> kinds, float[][] weights, float[] biases) {
        this.model = model;
        this.kinds = kinds;
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * Those in {@code resources/compliance/meanings.bin}; see {@code docs/decisions} for how they are learnt.
     *
     * @throws LinkageError where the library of native code does not run on this machine
     */
    static Meanings shipped() throws IOException, OrtException {
        try (InputStream file =
                Objects.requireNonNull(Meanings.class.getResourceAsStream("/compliance/meanings.bin"))) {
            return read(file);
        }
    }

    static Meanings read(InputStream file) throws IOException, OrtException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
            SentenceModel model = SentenceModel.open(changed(SentenceModel.published(), in));
            List<String> kinds = List.of(in.readUTF().split(" "));
            float[][] weights = new float[kinds.size()][];
            for (int kind = 0; kind < weights.length; kind++) {
                weights[kind] = readFloats(in, SentenceModel.NUMBERS);
            }
            return new Meanings(model, kinds, weights, readFloats(in, kinds.size()));
        }
    }

    /** The published model with the weights of its layers as they were learnt. */
    private static byte[] changed(byte[] model, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(fingerprint(model))) {
            throw new IOException("The sentence model is not the one whose layers were taught.");
        }
        int many = in.readInt();
        for (int change = 0; change < many; change++) {
            int at = in.readInt();
            in.readFully(model, at, in.readInt());
        }
        return model;
    }

    private static String fingerprint(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] readFloats(DataInputStream in, int many) throws IOException {
        float[] floats = new float[many];
        ByteBuffer.wrap(in.readNBytes(many * Float.BYTES)).asFloatBuffer().get(floats);
        return floats;
    }

    /** Keys of the classes, {@link Impressions#INNOCENT} first. */
    List<String> kinds() {
        return kinds;
    }

    /** The {@link SentenceModel#NUMBERS} that tell a sentence: those alike mean alike. */
    float[] meaning(String sentence) throws OrtException {
        return model.meaning(sentence);
    }

    /** How likely a sentence is of each kind, of 0 to 1, in the order of {@link #kinds()}. */
    double[] chances(String sentence) throws OrtException {
        float[] meaning = model.meaning(sentence);
        double[] odds = new double[weights.length];
        for (int kind = 0; kind < odds.length; kind++) {
            double sum = biases[kind];
            for (int at = 0; at < meaning.length; at++) {
                sum += weights[kind][at] * meaning[at];
            }
            odds[kind] = StrictMath.exp(sum);
        }
        return Chances.ofOdds(odds);
    }
}
