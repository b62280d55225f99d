package io.zhanggui.compliance.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike articles are, from 0 to 1: the cosine of their pairs of neighbouring letters, each pair weighing the less the
 * more articles of both texts have it, so that words which stand everywhere in a law tell nothing. Numbers are all alike:
 * a new date or fine does not make another article.
 */
final class Likeness {

    private final List<Map<String, Double>> before;
    private final List<Map<String, Double>> after;

    Likeness(List<String> before, List<String> after) {
        List<Map<String, Integer>> earlier =
                before.stream().map(Likeness::pairs).toList();
        List<Map<String, Integer>> later = after.stream().map(Likeness::pairs).toList();
        Map<String, Integer> spread = new HashMap<>();
        earlier.forEach(pairs -> pairs.keySet().forEach(pair -> spread.merge(pair, 1, Integer::sum)));
        later.forEach(pairs -> pairs.keySet().forEach(pair -> spread.merge(pair, 1, Integer::sum)));
        int articles = before.size() + after.size();
        this.before =
                earlier.stream().map(pairs -> weighed(pairs, spread, articles)).toList();
        this.after =
                later.stream().map(pairs -> weighed(pairs, spread, articles)).toList();
    }

    double of(int one, int other) {
        Map<String, Double> left = before.get(one);
        Map<String, Double> right = after.get(other);
        double sum = 0;
        for (Map.Entry<String, Double> pair : left.entrySet()) {
            sum += pair.getValue() * right.getOrDefault(pair.getKey(), 0.0);
        }
        return sum;
    }

    private static Map<String, Integer> pairs(String text) {
        String plain = text.replaceAll("第?[零〇一二三四五六七八九十百千万两0-9.]+(?=[条款项年月日元倍个万])", "0");
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < plain.length(); at++) {
            pairs.merge(plain.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static Map<String, Double> weighed(Map<String, Integer> pairs, Map<String, Integer> spread, int articles) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            double rarity = Math.log(1 + (double) articles / spread.getOrDefault(pair.getKey(), 1));
            double weight = (1 + Math.log(pair.getValue())) * rarity;
            weights.put(pair.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((pair, weight) -> weight / length);
        return weights;
    }
}
