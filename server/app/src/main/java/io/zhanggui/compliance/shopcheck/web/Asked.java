package io.zhanggui.compliance.shopcheck.web;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of requests and answers. */
final class Asked {

    private Asked() {}

    static @Nullable TextKind kind(@Nullable String word) {
        return word == null || word.isBlank()
                ? null
                : TextKind.find(word)
                        .orElseThrow(() -> new Failure(
                                ComplianceError.NO_SUCH_KIND,
                                word,
                                Stream.of(TextKind.values()).map(TextKind::word).collect(Collectors.joining(", "))));
    }

    static @Nullable Category category(@Nullable String word) {
        return word == null || word.isBlank() ? null : Category.named(word);
    }

    static @Nullable ShopId shop(@Nullable Long number) {
        return number == null ? null : new ShopId(number);
    }

    static @Nullable String plain(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
