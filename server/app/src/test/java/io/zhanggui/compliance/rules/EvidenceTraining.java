package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Learns how much letters, model and rules weigh, {@link Evidence}, from sentences that neither letters nor model learnt from,
 * and prints it: logistic regression by Newton's method with a small ridge.
 */
final class EvidenceTraining {

    private static final double RIDGE = 1;
    private static final int STEPS = 30;
    private static final int LEAST_LETTERS = 6;

    /** What was heard of a sentence, and whether it breaks a rule. */
    private record Example(double letters, double model, boolean ruled, boolean breaks) {

        double soundness() {
            return letters + model + (ruled ? 2 : 0);
        }

        double[] row(boolean alone) {
            return alone ? new double[] {1, letters} : new double[] {1, letters, model, ruled ? 1 : 0};
        }
    }

    private final Impressions impressions = Impressions.shipped();
    private final Meanings meanings;
    private final Wordings wordings = new Wordings(ShippedRules.read());

    private EvidenceTraining(Meanings meanings) {
        this.meanings = meanings;
    }

    public static void main(String[] arguments) throws Exception {
        EvidenceTraining training = new EvidenceTraining(Meanings.shipped());
        List<LabelledText> texts = LabelledText.weighed();
        for (boolean title : new boolean[] {false, true}) {
            List<Example> examples = new ArrayList<>();
            for (LabelledText each : texts) {
                if ((each.textKind() == TextKind.TITLE) == title) {
                    examples.addAll(training.examples(each));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d: bias, letters, model, ruled %s; alone %s%n",
                    title ? "title" : "sentence",
                    examples.size(),
                    Arrays.toString(learn(examples, false)),
                    Arrays.toString(learn(examples, true)));
        }
    }

    /** Every sentence of an innocent text is innocent; of a violation one sentence at least, which is taken for the one it sounds like most. */
    private List<Example> examples(LabelledText text) throws Exception {
        Set<Category> told = Category.toldBy(text.text());
        List<Example> examples = new ArrayList<>();
        for (String sentence : sentences(text)) {
            if (sentence.length() >= LEAST_LETTERS) {
                boolean ruled = wordings.find(sentence, AllowedPlaces.NONE.in(sentence)).stream()
                        .anyMatch(each -> each.rule().holdsFor(text.question(), told));
                String plain = Undisguised.of(sentence);
                examples.add(new Example(
                        Evidence.odds(1 - impressions.chances(plain)[0]),
                        Evidence.odds(1 - meanings.chances(plain)[0]),
                        ruled,
                        !text.isInnocent()));
            }
        }
        return text.isInnocent()
                ? examples
                : examples.stream().max(Comparator.comparingDouble(Example::soundness)).stream()
                        .toList();
    }

    private static List<String> sentences(LabelledText text) {
        return text.textKind() == TextKind.TITLE
                ? List.of(text.text())
                : Span.sentences(text.text()).stream()
                        .map(each -> each.in(text.text()))
                        .toList();
    }

    private static double[] learn(List<Example> examples, boolean alone) {
        int many = examples.getFirst().row(alone).length;
        RealVector weights = new ArrayRealVector(many);
        for (int step = 0; step < STEPS; step++) {
            RealVector slope = weights.mapMultiply(RIDGE);
            RealMatrix bend = new Array2DRowRealMatrix(many, many);
            for (int at = 0; at < many; at++) {
                bend.setEntry(at, at, RIDGE);
            }
            for (Example each : examples) {
                RealVector row = new ArrayRealVector(each.row(alone));
                double chance = 1 / (1 + Math.exp(-weights.dotProduct(row)));
                slope = slope.add(row.mapMultiply(chance - (each.breaks() ? 1 : 0)));
                bend = bend.add(row.outerProduct(row).scalarMultiply(chance * (1 - chance)));
            }
            weights = weights.subtract(new LUDecomposition(bend).getSolver().solve(slope));
        }
        return Arrays.stream(weights.toArray())
                .map(each -> Math.round(each * 100) / 100.0)
                .toArray();
    }
}
