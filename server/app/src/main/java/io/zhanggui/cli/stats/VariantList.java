package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Estimates of several variants as one: all of them, or the first doubt. */
final class VariantList {

    private VariantList() {}

    static <T> Estimate<List<T>> all(List<Estimate<T>> estimates) {
        List<T> values = new ArrayList<>();
        for (Estimate<T> estimate : estimates) {
            switch (estimate) {
                case Estimate.Known<T> known -> values.add(known.value());
                case Estimate.Unknown<T> unknown -> {
                    return Estimate.none(unknown.doubt());
                }
            }
        }
        return Estimate.of(values);
    }
}
