package io.zhanggui.connect.rules;

import io.zhanggui.connect.Crosswalk.Candidate;
import io.zhanggui.connect.Crosswalk.How;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items that a line may be of: by its code, by its code without the number of the variant ({@code A100-2} is
 * of {@code A100}), by its title, or by a title much alike. Titles are alike by the pairs of neighbouring characters
 * they share (Dice's coefficient: twice the shared pairs over all pairs of both); {@code 棉袜男} and {@code 棉袜女} share
 * one pair of two, which is 0.5.
 */
public final class ItemCandidates {

    private static final double SAME_CODE = 1;
    private static final double CODE_OF_VARIANT = 0.95;
    private static final double SAME_TITLE = 0.9;
    private static final double ALIKE = 0.6;
    private static final int MOST = 5;

    private final List<Prepared> items;

    private record Title(String text, Set<String> pairs) {}

    private record Prepared(KnownItem item, Set<String> codes, List<Title> titles) {}

    public ItemCandidates(List<KnownItem> items) {
        this.items = items.stream()
                .map(item -> new Prepared(
                        item,
                        new HashSet<>(item.codes().stream()
                                .map(ItemCandidates::normal)
                                .filter(code -> !code.isEmpty())
                                .toList()),
                        item.titles().stream()
                                .map(ItemCandidates::title)
                                .filter(title -> !title.text().isEmpty())
                                .toList()))
                .toList();
    }

    /** At most five, the likeliest first. */
    public List<Candidate> of(String code, String title) {
        String wanted = normal(code);
        String base = withoutVariant(wanted);
        Title words = title(title);
        return items.stream()
                .flatMap(item -> Stream.of(byCode(item, wanted, base), byTitle(item, words))
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingDouble(Candidate::score))
                        .stream())
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::itemId))
                .limit(MOST)
                .toList();
    }

    private static @Nullable Candidate byCode(Prepared item, String code, String base) {
        if (code.isEmpty()) {
            return null;
        }
        if (item.codes().contains(code)) {
            return candidate(item, How.CODE, SAME_CODE);
        }
        return item.codes().contains(base) ? candidate(item, How.CODE, CODE_OF_VARIANT) : null;
    }

    private static @Nullable Candidate byTitle(Prepared item, Title wanted) {
        double best = 0;
        for (Title title : item.titles()) {
            best = Math.max(best, title.text().equals(wanted.text()) ? 1 : dice(title.pairs(), wanted.pairs()));
        }
        return best < ALIKE ? null : candidate(item, How.TITLE, best * SAME_TITLE);
    }

    private static Candidate candidate(Prepared item, How how, double score) {
        String title = item.item().titles().stream().findFirst().orElse("");
        return new Candidate(item.item().itemId(), title, how, score);
    }

    private static double dice(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long shared = some.stream().filter(others::contains).count();
        return 2.0 * shared / (some.size() + others.size());
    }

    private static Title title(String title) {
        String text = normal(title);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return new Title(text, pairs);
    }

    /** Without the number behind the last hyphen. */
    private static String withoutVariant(String code) {
        int hyphen = code.lastIndexOf('-');
        boolean number = hyphen > 0
                && hyphen + 1 < code.length()
                && code.substring(hyphen + 1).chars().allMatch(Character::isDigit);
        return number ? code.substring(0, hyphen) : code;
    }

    /** Full-width as half-width, one case, no white space. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** Items gathered from their statements: the titles and codes of each. */
    public static final class Gathering {
        private final Map<String, KnownItem> items = new HashMap<>();

        /** Notes what one statement says of an item. */
        public void add(String itemId, @Nullable String title, @Nullable String code) {
            KnownItem item = items.computeIfAbsent(
                    itemId, id -> new KnownItem(id, new java.util.LinkedHashSet<>(), new java.util.LinkedHashSet<>()));
            if (title != null && !title.isEmpty()) {
                item.titles().add(title);
            }
            if (code != null && !code.isEmpty()) {
                item.codes().add(code);
            }
        }

        public ItemCandidates candidates() {
            return new ItemCandidates(List.copyOf(items.values()));
        }
    }
}
