package io.zhanggui.compliance.rules;

import ai.onnxruntime.OrtException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link Meanings} of sentences of which {@link Impressions} are in doubt. The model is opened at the first question;
 * where it cannot run, that is said once and the check goes on without it.
 */
final class SecondReader {

    /** Texts are checked as they are typed, and their rewrites are checked in turn: most sentences are asked of again. */
    private static final int REMEMBERED = 4096;

    private static final String WARNING = "语言模型在这台机器上打不开，检查照常进行，只凭规则和字词判断，隐晦的违规会少查出一些。"
            + "The language model does not run on this machine: texts are checked by rules and letters alone, which find fewer implied violations. ";

    private final Supplier<@Nullable Meanings> opening;
    private final Map<String, double[]> answers = Collections.synchronizedMap(new Remembered());
    private volatile boolean opened;
    private @Nullable Meanings meanings;

    SecondReader(Supplier<@Nullable Meanings> opening) {
        this.opening = opening;
    }

    /** One that never answers. */
    static SecondReader none() {
        return new SecondReader(() -> null);
    }

    /** @param warning told in Chinese and English where the model cannot run */
    static SecondReader shipped(Consumer<String> warning) {
        return new SecondReader(() -> {
            if (Shipped.MEANINGS == null) {
                warning.accept(WARNING + Shipped.cause);
            }
            return Shipped.MEANINGS;
        });
    }

    /** The shipped meanings, opened once for all checks of this process. */
    private static final class Shipped {

        private static String cause = "";
        private static final @Nullable Meanings MEANINGS = open();

        private static @Nullable Meanings open() {
            try {
                return Meanings.shipped();
            } catch (Exception | LinkageError e) {
                cause = e.toString();
                return null;
            }
        }
    }

    /** The shipped meanings; null where the model is not to be had. */
    static @Nullable Meanings shippedMeanings() {
        return Shipped.MEANINGS;
    }

    /** How likely a sentence is of each kind, of 0 to 1; null where the model is not to be had. */
    double @Nullable [] ask(String sentence) {
        double[] known = answers.get(sentence);
        if (known == null) {
            Meanings asked = meanings();
            if (asked == null) {
                return null;
            }
            known = ask(asked, sentence);
            answers.put(sentence, known);
        }
        return known;
    }

    private static double[] ask(Meanings meanings, String sentence) {
        try {
            return meanings.chances(sentence);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Meanings meanings() {
        if (!opened) {
            synchronized (this) {
                if (!opened) {
                    meanings = opening.get();
                    opened = true;
                }
            }
        }
        return meanings;
    }

    /** The sentences asked of last. */
    private static final class Remembered extends LinkedHashMap<String, double[]> {

        private static final long serialVersionUID = 1;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
            return size() > REMEMBERED;
        }
    }
}
