package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** How often a document is made anew. */
public enum Rhythm {
    ONCE("一次", "once"),
    WHEN_NEEDED("有需要时", "when needed"),
    DAILY("每天", "daily"),
    WEEKLY("每周", "weekly"),
    MONTHLY("每月", "monthly"),
    QUARTERLY("每季度", "quarterly"),
    YEARLY("每年", "yearly");

    private final String zh;
    private final String en;

    Rhythm(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The first day on which one issued on that day is behind its rhythm; {@link LocalDate#MAX} for none. */
    public LocalDate staleFrom(LocalDate issued) {
        return switch (this) {
            case ONCE, WHEN_NEEDED -> LocalDate.MAX;
            case DAILY -> issued.plusDays(2);
            case WEEKLY -> issued.plusWeeks(1).plusDays(1);
            case MONTHLY -> issued.plusMonths(1).plusDays(1);
            case QUARTERLY -> issued.plusMonths(3).plusDays(1);
            case YEARLY -> issued.plusYears(1).plusDays(1);
        };
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
