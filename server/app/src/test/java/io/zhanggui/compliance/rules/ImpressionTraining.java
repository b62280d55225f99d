package io.zhanggui.compliance.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Learns from the labelled sentences which class a sentence sounds like: multinomial logistic regression by steps. */
final class ImpressionTraining {

    private static final int ROUNDS = 15;
    private static final double STEP = 0.2;
    private static final double DECAY = 1e-4;
    private static final int SEED = 5;
    /** A fresh sentence is written out in full and says more than one put together of pieces. */
    private static final double FRESH_WEIGHT = 3;
    /** Those of other hands say more of what nobody has seen. */
    private static final double OTHERS_WEIGHT = 5;
    /** The share of certainty that is not aimed at, so that no sentence is learnt by heart. */
    private static final double DOUBT = 0.1;

    private static final double BIAS_STEP = 0.01;
    private static final double FIRST_SQUARE = 0.1;

    private record Example(int[] pieces, int kind, double weight) {}

    private final List<String> kinds;
    /** By piece, then kind; a row is made when its piece is met. Loops along rows are ones that the JVM does several at a time. */
    private final double[][] weights = new double[Pieces.COUNT][];

    private final double[][] squares = new double[Pieces.COUNT][];
    private final double[] biases;

    private ImpressionTraining(List<String> kinds) {
        this.kinds = kinds;
        this.biases = new double[kinds.size()];
    }

    /** Writes what all labelled sentences teach to a file, by default over the shipped one. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream file = Files.newOutputStream(
                Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/compliance/impressions.bin"))) {
            learn(texts()).write(file);
        }
    }

    static List<LabelledText> texts() {
        return Stream.of(
                        LabelledText.all(),
                        LabelledText.fresh(),
                        LabelledText.lessons(),
                        LabelledText.others(),
                        StackedTitles.all())
                .flatMap(List::stream)
                .toList();
    }

    static Impressions learn(List<LabelledText> texts) {
        TreeSet<String> sorted = new TreeSet<>();
        texts.forEach(each -> sorted.add(each.kind()));
        sorted.remove(Impressions.INNOCENT);
        List<String> kinds = new ArrayList<>(sorted);
        kinds.addFirst(Impressions.INNOCENT);
        ImpressionTraining training = new ImpressionTraining(kinds);
        BitSet common = common(texts);
        List<Example> examples = new ArrayList<>();
        for (LabelledText each : texts) {
            int[] pieces =
                    Arrays.stream(Pieces.of(each.text())).filter(common::get).toArray();
            if (pieces.length > 0) {
                examples.add(new Example(pieces, kinds.indexOf(each.kind()), weight(each)));
            }
        }
        Random order = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, order);
            examples.forEach(training::step);
        }
        return training.rounded();
    }

    private static double weight(LabelledText text) {
        if (text.isOfOthers()) {
            return OTHERS_WEIGHT;
        }
        return text.isFresh() || text.isTrap() ? FRESH_WEIGHT : 1;
    }

    /** The pieces that stand in two sentences at least: one that stands in one sentence only teaches that one by heart. */
    private static BitSet common(List<LabelledText> texts) {
        BitSet once = new BitSet(Pieces.COUNT);
        BitSet twice = new BitSet(Pieces.COUNT);
        for (LabelledText each : texts) {
            for (int piece : Pieces.of(each.text())) {
                (once.get(piece) ? twice : once).set(piece);
            }
        }
        return twice;
    }

    private void step(Example example) {
        int many = kinds.size();
        double norm = 1 / Math.sqrt(example.pieces().length);
        double[] wrong = chances(example.pieces(), norm);
        wrong[example.kind()] -= 1 - DOUBT;
        for (int kind = 0; kind < many; kind++) {
            wrong[kind] = example.weight() * (wrong[kind] - DOUBT / many);
            biases[kind] -= BIAS_STEP * wrong[kind];
        }
        for (int piece : example.pieces()) {
            learn(weights[piece], squares[piece], wrong, norm);
        }
    }

    private static void learn(double[] weights, double[] squares, double[] wrong, double norm) {
        for (int kind = 0; kind < wrong.length; kind++) {
            double slope = wrong[kind] * norm + DECAY * weights[kind];
            double square = squares[kind] + slope * slope;
            squares[kind] = square;
            weights[kind] -= STEP * slope / (FIRST_SQUARE + Math.sqrt(square));
        }
    }

    private double[] chances(int[] pieces, double norm) {
        int many = kinds.size();
        double[] chances = new double[many];
        for (int piece : pieces) {
            if (weights[piece] == null) {
                weights[piece] = new double[many];
                squares[piece] = new double[many];
            }
            add(weights[piece], chances);
        }
        double all = 0;
        for (int kind = 0; kind < many; kind++) {
            chances[kind] = StrictMath.exp(chances[kind] * norm + biases[kind]);
            all += chances[kind];
        }
        for (int kind = 0; kind < many; kind++) {
            chances[kind] /= all;
        }
        return chances;
    }

    private static void add(double[] weights, double[] chances) {
        for (int kind = 0; kind < chances.length; kind++) {
            chances[kind] += weights[kind];
        }
    }

    /** Rounded to a byte a weight; pieces that then weigh nothing for any kind are left out. */
    private Impressions rounded() {
        int many = kinds.size();
        float[] scales = new float[many];
        float[] offsets = new float[many];
        for (int kind = 0; kind < many; kind++) {
            double most = 1e-9;
            for (double[] row : weights) {
                if (row != null) {
                    most = Math.max(most, Math.abs(row[kind]));
                }
            }
            scales[kind] = (float) (most / Byte.MAX_VALUE);
            offsets[kind] = (float) biases[kind];
        }
        BitSet known = new BitSet(Pieces.COUNT);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int piece = 0; piece < Pieces.COUNT; piece++) {
            if (weights[piece] == null) {
                continue;
            }
            byte[] row = new byte[many];
            boolean weighs = false;
            for (int kind = 0; kind < many; kind++) {
                row[kind] = (byte) Math.round(weights[piece][kind] / scales[kind]);
                weighs |= row[kind] != 0;
            }
            if (weighs) {
                known.set(piece);
                rows.writeBytes(row);
            }
        }
        return new Impressions(kinds, known, rows.toByteArray(), scales, offsets);
    }
}
