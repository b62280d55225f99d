package io.zhanggui.compliance.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which class of violation a sentence sounds like, learnt from the labelled sentences of the tests. It catches what is
 * said round corners in words that no rule lists; it knows no article, so it only ever warns.
 */
final class Impressions {

    /** Key of the kind that breaks nothing; always the first. */
    static final String INNOCENT = "-";

    /** What a sentence sounds like, and how sure that is, of 0 to 1. */
    record Impression(String kind, double certainty) {}

    private final List<String> kinds;
    private final byte[] weights;
    private final float[] scales;
    private final float[] biases;
    /** The pieces that weigh anything; the others are passed over as they were in learning. */
    private final BitSet known;

    /**
     * @param kinds keys of the classes, {@link #INNOCENT} first
     * @param weights of each piece for each kind, kinds of one piece together
     * @param scales what a weight of one is worth, by kind
     */
    Impressions(List<String> kinds, byte[] weights, float[] scales, float[] biases) {
        this.kinds = List.copyOf(kinds);
        this.weights = weights.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
        this.known = known(weights, kinds.size());
    }

    private static BitSet known(byte[] weights, int many) {
        BitSet known = new BitSet(Pieces.COUNT);
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] != 0) {
                known.set(at / many);
            }
        }
        return known;
    }

    /** Those in {@code resources/compliance/impressions.bin}. */
    static Impressions shipped() {
        try (InputStream file =
                Objects.requireNonNull(Impressions.class.getResourceAsStream("/compliance/impressions.bin"))) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Impressions read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(file));
        List<String> kinds = List.of(in.readUTF().split(" "));
        float[] scales = new float[kinds.size()];
        float[] biases = new float[kinds.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            scales[kind] = in.readFloat();
            biases[kind] = in.readFloat();
        }
        byte[] weights = new byte[Pieces.COUNT * kinds.size()];
        in.readFully(weights);
        return new Impressions(kinds, weights, scales, biases);
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeUTF(String.join(" ", kinds));
            for (int kind = 0; kind < kinds.size(); kind++) {
                out.writeFloat(scales[kind]);
                out.writeFloat(biases[kind]);
            }
            out.write(weights);
        }
    }

    /** The likeliest class where a violation is at least so certain; null where none is. */
    @Nullable
    Impression of(String sentence, double least) {
        int[] pieces = Pieces.of(sentence);
        int many = kinds.size();
        int[] sums = new int[many];
        int count = 0;
        for (int piece : pieces) {
            if (!known.get(piece)) {
                continue;
            }
            count++;
            int from = piece * many;
            for (int kind = 0; kind < many; kind++) {
                sums[kind] += weights[from + kind];
            }
        }
        double[] odds = new double[many];
        double norm = 1 / Math.sqrt(Math.max(1, count));
        double all = 0;
        int likeliest = 1;
        for (int kind = 0; kind < many; kind++) {
            odds[kind] = StrictMath.exp(sums[kind] * scales[kind] * norm + biases[kind]);
            all += odds[kind];
            likeliest = kind > 0 && odds[kind] > odds[likeliest] ? kind : likeliest;
        }
        double certainty = 1 - odds[0] / all;
        return certainty < least ? null : new Impression(kinds.get(likeliest), certainty);
    }
}
