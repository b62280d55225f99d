package io.zhanggui.compliance.rules;

import ai.onnxruntime.OrtException;
import io.zhanggui.compliance.Likeness;
import io.zhanggui.compliance.Likenesses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences learnt from that are most like one that was told: first those that share the letters which weigh
 * for the class, and of these the ones that mean most nearly the same to the language model.
 */
final class LearntLikenesses implements Likenesses {

    /** So many are compared by what they mean. */
    private static final int CANDIDATES = 16;

    private static final int SHOWN = 3;
    /** Letters alike by less than this are alike by chance. */
    private static final double LEAST_SHARED = 0.005;
    /** Meanings further apart than this are no likeness. */
    private static final double LEAST_MEANT = 0.68;

    private final Impressions impressions;
    private final @Nullable Meanings meanings;
    private final Map<String, List<String>> examples;

    private record Compared(String text, double likeness) {}

    LearntLikenesses(Impressions impressions, @Nullable Meanings meanings) {
        this.impressions = impressions;
        this.meanings = meanings;
        this.examples = examples();
    }

    /** Those in {@code resources/compliance/examples.tsv}, by class. */
    private static Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LearntLikenesses.class.getResourceAsStream("/compliance/examples.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                examples.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
                        .add(line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    @Override
    public Likeness of(String text, String kind) {
        String sentence = Undisguised.of(text);
        List<Compared> candidates = best(
                examples.getOrDefault(kind, List.of()).stream()
                        .filter(each -> !each.equals(text))
                        .map(each -> new Compared(each, impressions.shared(sentence, Undisguised.of(each), kind))),
                LEAST_SHARED,
                CANDIDATES);
        double letters = 1 - impressions.chances(sentence)[0];
        if (meanings == null) {
            return new Likeness(letters, OptionalDouble.empty(), texts(candidates));
        }
        try {
            return meant(meanings, sentence, letters, candidates);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Likeness meant(Meanings meanings, String sentence, double letters, List<Compared> candidates)
            throws OrtException {
        float[] meaning = meanings.meaning(sentence);
        List<Compared> compared = new ArrayList<>(candidates.size());
        for (Compared each : candidates) {
            compared.add(new Compared(each.text(), cosine(meaning, meanings.meaning(Undisguised.of(each.text())))));
        }
        return new Likeness(
                letters,
                OptionalDouble.of(1 - meanings.chances(sentence)[0]),
                texts(best(compared.stream(), LEAST_MEANT, SHOWN)));
    }

    private static List<Compared> best(Stream<Compared> compared, double least, int most) {
        return compared.filter(each -> each.likeness() >= least)
                .sorted(Comparator.comparingDouble(Compared::likeness).reversed())
                .limit(most)
                .toList();
    }

    private static List<String> texts(List<Compared> compared) {
        return compared.stream().limit(SHOWN).map(Compared::text).toList();
    }

    private static double cosine(float[] one, float[] other) {
        double both = 0;
        double ones = 0;
        double others = 0;
        for (int at = 0; at < one.length; at++) {
            both += one[at] * other[at];
            ones += one[at] * one[at];
            others += other[at] * other[at];
        }
        return both / Math.sqrt(ones * others);
    }
}
