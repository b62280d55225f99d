package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in a sentence whose the cases of a duty are, for somebody who looks at several shops. */
final class WhoseCases {

    /** More shops than this are counted, so that the sentence stays one. */
    private static final int NAMED = 3;

    private static final Note NOTHING = new Note("", "");

    private WhoseCases() {}

    /** The shops with most cases first, such as （旗舰店 4、母婴店 1）; nothing where no names or no shops are known. */
    static Note spoken(List<Long> shops, Map<Long, String> names) {
        if (names.isEmpty() || shops.isEmpty()) {
            return NOTHING;
        }
        Map<Long, Integer> counts = new LinkedHashMap<>();
        shops.forEach(shop -> counts.merge(shop, 1, Integer::sum));
        List<Map.Entry<Long, Integer>> most = counts.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue(Comparator.naturalOrder())))
                .toList();
        boolean counted = counts.size() > 1;
        List<String> told = most.stream()
                .limit(NAMED)
                .map(each -> names.getOrDefault(each.getKey(), "—") + (counted ? " " + each.getValue() : ""))
                .toList();
        int more = most.size() - told.size();
        return new Note(
                "（" + String.join("、", told) + (more > 0 ? "，另 " + more + " 家店" : "") + "）",
                " (" + String.join(", ", told) + (more > 0 ? ", " + more + " more shops" : "") + ")");
    }
}
