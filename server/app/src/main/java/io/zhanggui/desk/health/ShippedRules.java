package io.zhanggui.desk.health;

import io.zhanggui.desk.health.rules.Criterion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What stages ask for and the tiers of a premise: data that comes with the program, each figure with its origin. */
final class ShippedRules {

    private ShippedRules() {}

    /** The tiers of yearly sales, from the highest. */
    record TierTable(String zh, String en, List<Tier> tiers) {}

    /** @param from the lowest yearly sales in it, in yuan */
    record Tier(String zh, String en, BigDecimal from, long shops) {}

    static List<Criterion> criteria() {
        return List.of(read("/desk/health-stages.json", Criterion[].class));
    }

    static TierTable tiers() {
        return read("/desk/health-tiers.json", TierTable.class);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(ShippedRules.class.getResourceAsStream(file), file)) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
