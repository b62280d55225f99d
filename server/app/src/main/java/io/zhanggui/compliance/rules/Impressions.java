package io.zhanggui.compliance.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Which class of violation a sentence sounds like, learnt from the labelled sentences of the tests. It catches what is
 * said round corners in words that no rule lists; it knows no article, so it only ever warns.
 */
final class Impressions {

    /** Key of the kind that breaks nothing; always the first. */
    static final String INNOCENT = "-";

    private static final int UNKNOWN = -1;

    private final List<String> kinds;
    /** Which row of weights each piece has; those that have none are passed over as they were in learning. */
    private final int[] rows;
    /** Rows by piece, ascending; in a row the weights for the kinds. */
    private final byte[] weights;

    private final float[] scales;
    private final float[] biases;

    /**
     * @param kinds keys of the classes, {@link #INNOCENT} first
     * @param known the pieces that weigh anything
     * @param weights of each known piece for each kind, kinds of one piece together
     * @param scales what a weight of one is worth, by kind
     */
    Impressions(List<String> kinds, BitSet known, byte[] weights, float[] scales, float[] biases) {
        this.kinds = List.copyOf(kinds);
        this.weights = weights.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
        this.rows = new int[Pieces.COUNT];
        Arrays.fill(rows, UNKNOWN);
        int row = 0;
        for (int piece = known.nextSetBit(0); piece >= 0; piece = known.nextSetBit(piece + 1)) {
            rows[piece] = row++;
        }
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
        int many = in.readInt();
        BitSet known = new BitSet(Pieces.COUNT);
        for (int row = 0, piece = 0; row < many; row++) {
            piece += in.readUnsignedShort();
            known.set(piece);
        }
        byte[] weights = new byte[known.cardinality() * kinds.size()];
        in.readFully(weights);
        return new Impressions(kinds, known, weights, scales, biases);
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeUTF(String.join(" ", kinds));
            for (int kind = 0; kind < kinds.size(); kind++) {
                out.writeFloat(scales[kind]);
                out.writeFloat(biases[kind]);
            }
            out.writeInt(weights.length / kinds.size());
            int last = 0;
            for (int piece = 0; piece < rows.length; piece++) {
                if (rows[piece] != UNKNOWN) {
                    out.writeShort(piece - last);
                    last = piece;
                }
            }
            out.write(weights);
        }
    }

    /** How likely a sentence is of each kind, of 0 to 1, in the order of {@link #kinds()}. */
    double[] chances(String sentence) {
        int[] pieces = Pieces.of(sentence);
        int many = kinds.size();
        int[] sums = new int[many];
        int count = 0;
        for (int piece : pieces) {
            if (rows[piece] == UNKNOWN) {
                continue;
            }
            count++;
            int from = rows[piece] * many;
            for (int kind = 0; kind < many; kind++) {
                sums[kind] += weights[from + kind];
            }
        }
        double[] chances = new double[many];
        double norm = 1 / Math.sqrt(Math.max(1, count));
        double all = 0;
        for (int kind = 0; kind < many; kind++) {
            chances[kind] = StrictMath.exp(sums[kind] * scales[kind] * norm + biases[kind]);
            all += chances[kind];
        }
        for (int kind = 0; kind < many; kind++) {
            chances[kind] /= all;
        }
        return chances;
    }

    /** Keys of the classes, {@link #INNOCENT} first. */
    List<String> kinds() {
        return kinds;
    }

    /**
     * How much of what makes two sentences sound like a class is in both, of 0 to 1: a cosine over the pieces that weigh
     * for it.
     */
    double shared(String one, String other, String kind) {
        int of = kinds.indexOf(kind);
        int[] ones = Pieces.of(one);
        int[] others = Pieces.of(other);
        double both = 0;
        int at = 0;
        for (int piece : ones) {
            while (at < others.length && others[at] < piece) {
                at++;
            }
            if (at < others.length && others[at] == piece) {
                both += square(piece, of);
            }
        }
        double norm = Math.sqrt(squares(ones, of) * squares(others, of));
        return norm == 0 ? 0 : both / norm;
    }

    private double squares(int[] pieces, int of) {
        double sum = 0;
        for (int piece : pieces) {
            sum += square(piece, of);
        }
        return sum;
    }

    private double square(int piece, int of) {
        if (rows[piece] == UNKNOWN) {
            return 0;
        }
        int from = rows[piece] * kinds.size();
        double weight = Math.max(0, weights[from + of] * scales[of] - weights[from] * scales[0]);
        return weight * weight;
    }

    /**
     * Where in a sentence lies what makes it sound like a class: the letters whose pieces weigh more for it than the
     * sentence's letters do on average.
     */
    Span weightiest(String sentence, String kind) {
        double[] weighs = new double[sentence.length()];
        int of = kinds.indexOf(kind);
        Pieces.each(sentence, (piece, first, last) -> {
            if (rows[piece] != UNKNOWN) {
                int from = rows[piece] * kinds.size();
                double weight = weights[from + of] * scales[of] - weights[from] * scales[0];
                weighs[first] += weight / 2;
                weighs[last] += weight / 2;
            }
        });
        double average = Arrays.stream(weighs).average().orElse(0);
        Span best = new Span(0, sentence.length());
        double most = 0;
        double sum = 0;
        int start = 0;
        for (int at = 0; at < weighs.length; at++) {
            if (sum <= 0) {
                start = at;
                sum = 0;
            }
            sum += weighs[at] - average;
            if (sum > most) {
                most = sum;
                best = new Span(start, at + 1);
            }
        }
        return whole(sentence, best);
    }

    /** With the other half of a sign of two halves, such as an emoji, at its edges. */
    private static Span whole(String sentence, Span stretch) {
        int start = stretch.start();
        int end = stretch.end();
        boolean startsHalf = start > 0 && start < sentence.length() && Character.isLowSurrogate(sentence.charAt(start));
        boolean endsHalf = end > 0 && end < sentence.length() && Character.isLowSurrogate(sentence.charAt(end));
        return new Span(startsHalf ? start - 1 : start, endsHalf ? end + 1 : end);
    }
}
