package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.TextKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Innocent titles as sellers stack them, put together of the words in {@code stacked.tsv}: names, goods, what they are like,
 * for whom. Without them every stack of praise would sound like a violation.
 */
final class StackedTitles {

    static final String PART = "stacked";

    private static final int SEED = 7;
    private static final int PER_TRADE = 130;
    private static final int LONGEST = 32;
    private static final int NOUNS = 1;
    private static final int LIKES = 2;
    private static final int USES = 3;
    private static final int NAMES = 4;

    private StackedTitles() {}

    static List<LabelledText> all() {
        Random random = new Random(SEED);
        List<LabelledText> titles = new ArrayList<>();
        for (String row : rows()) {
            String[] cells = row.split("\t", -1);
            for (int title = 0; title < PER_TRADE; title++) {
                titles.add(new LabelledText(PART, Impressions.INNOCENT, TextKind.TITLE, "plain", title(cells, random)));
            }
        }
        return titles;
    }

    private static List<String> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StackedTitles.class.getResourceAsStream("/compliance/stacked.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goods first or in the middle, two or three of them, with what they are like around. */
    private static String title(String[] cells, Random random) {
        List<String> words = new ArrayList<>();
        pick(cells[NOUNS], 1 + random.nextInt(3), random, words);
        pick(cells[LIKES], 2 + random.nextInt(4), random, words);
        pick(cells[USES], random.nextInt(3), random, words);
        Collections.shuffle(words, random);
        StringBuilder title = new StringBuilder();
        if (random.nextInt(2) == 0) {
            List<String> name = new ArrayList<>();
            pick(cells[NAMES], 1, random, name);
            title.append(random.nextInt(4) == 0 ? "【" + name.getFirst() + "】" : name.getFirst());
        }
        boolean apart = random.nextInt(3) == 0;
        for (String word : words) {
            if (title.length() + word.length() > LONGEST) {
                break;
            }
            title.append(apart && random.nextInt(3) == 0 && !title.isEmpty() ? " " : "")
                    .append(word);
        }
        return title.toString();
    }

    private static void pick(String words, int many, RandomGenerator random, List<String> into) {
        String[] all = words.strip().split(" +", -1);
        for (int at = 0; at < many; at++) {
            String word = all[random.nextInt(all.length)];
            if (!into.contains(word)) {
                into.add(word);
            }
        }
    }
}
