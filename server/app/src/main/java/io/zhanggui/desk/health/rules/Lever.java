package io.zhanggui.desk.health.rules;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that money hangs on in proportion, and what it should be.
 *
 * @param key its name
 * @param value what it is; null where it is not known
 * @param spread how sure that is; null where there are too few days to tell
 * @param references what it is measured against, by any origin
 */
public record Lever(
        String key, @Nullable BigDecimal value, @Nullable Spread spread, List<Reference> references) {

    /** The lowest reference it misses. */
    public Optional<Reference> nearest() {
        return missed().stream().min(Comparator.comparing(Reference::value));
    }

    /** The highest reference it misses. */
    Optional<Reference> furthest() {
        return missed().stream().max(Comparator.comparing(Reference::value));
    }

    private List<Reference> missed() {
        BigDecimal known = value;
        return known == null || known.signum() <= 0
                ? List.of()
                : references.stream()
                        .filter(reference -> reference.value().compareTo(known) > 0)
                        .toList();
    }
}
