package io.zhanggui.stats.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Buyers who came by the same channels in the same order.
 *
 * @param channels first touch first; at least one
 * @param daysBefore each touch's days before the end of the path, or empty where nobody knows; then a touch one step
 *     earlier counts as one day earlier
 * @param paths how many buyers or visits went this way
 * @param conversions how many of them bought; at most {@code paths}
 * @param valueFen what they paid together, in fen
 */
public record TouchPath(List<String> channels, List<Double> daysBefore, long paths, long conversions, long valueFen) {
    public TouchPath {
        channels = List.copyOf(channels);
        daysBefore = List.copyOf(daysBefore);
        if (!daysBefore.isEmpty() && daysBefore.size() != channels.size()) {
            throw new IllegalArgumentException(channels.size() + " channels, " + daysBefore.size() + " ages");
        }
    }

    /** A path without ages, its channels separated by {@code >}. */
    public static TouchPath of(String route, long paths, long conversions, long valueFen) {
        List<String> channels = Arrays.stream(route.split(">"))
                .map(String::strip)
                .filter(channel -> !channel.isEmpty())
                .toList();
        return new TouchPath(channels, List.of(), paths, conversions, valueFen);
    }

    double age(int touch) {
        return daysBefore.isEmpty() ? channels.size() - 1 - touch : daysBefore.get(touch);
    }
}
