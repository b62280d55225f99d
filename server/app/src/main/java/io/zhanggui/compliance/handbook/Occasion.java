package io.zhanggui.compliance.handbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a version was made for, the smallest first: a review covers the month's update, a rebuild the review. */
public enum Occasion {
    OTHER("日常修订", "ordinary change", ""),
    MONTHLY("月度更新", "monthly update", "rules-monthly"),
    QUARTERLY("季度审核", "quarterly review", "rules-quarterly"),
    YEARLY("年度重构", "yearly rebuild", "rules-yearly");

    private final String zh;
    private final String en;
    private final String duty;

    Occasion(String zh, String en, String duty) {
        this.zh = zh;
        this.en = en;
        this.duty = duty;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The key of the duty whose clock it stops; empty for none. */
    public String duty() {
        return duty;
    }

    /** Whether a version of this occasion does for that one too. */
    public boolean covers(Occasion other) {
        return compareTo(other) >= 0;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Occasion> find(@Nullable String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
