package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checked paths with their channels numbered in the order of first appearance. */
record PathTable(List<TouchPath> paths, List<String> channels, int[][] routes, long conversions, long valueFen) {

    static Estimate<PathTable> of(List<TouchPath> paths) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[][] routes = new int[paths.size()][];
        long conversions = 0;
        long valueFen = 0;
        for (int i = 0; i < routes.length; i++) {
            TouchPath path = paths.get(i);
            if (!isUsable(path)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "第 %d 条路径需要至少一个触点、0 ≤ 转化数 ≤ 路径数、非负金额与天数".formatted(i + 1),
                        "path %d needs a touch, 0 ≤ conversions ≤ paths, and no negative value or age"
                                .formatted(i + 1));
            }
            routes[i] = path.channels().stream()
                    .mapToInt(channel -> numbers.computeIfAbsent(channel, name -> numbers.size()))
                    .toArray();
            conversions += path.conversions();
            valueFen += path.valueFen();
        }
        if (conversions == 0) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "%d 条路径没有一次转化，无从归因".formatted(paths.size()),
                    "%d paths hold no conversion, so there is nothing to credit".formatted(paths.size()));
        }
        return Estimate.of(
                new PathTable(List.copyOf(paths), List.copyOf(numbers.keySet()), routes, conversions, valueFen));
    }

    private static boolean isUsable(TouchPath path) {
        return !path.channels().isEmpty()
                && path.conversions() >= 0
                && path.conversions() <= path.paths()
                && path.paths() < 1L << 40
                && path.valueFen() >= 0
                && path.valueFen() < 1L << 50
                && path.daysBefore().stream().allMatch(days -> days >= 0 && days < Double.POSITIVE_INFINITY);
    }
}
