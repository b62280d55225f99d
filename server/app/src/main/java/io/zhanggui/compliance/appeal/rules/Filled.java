package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.AppealError;
import io.zhanggui.compliance.appeal.PenaltyDraft;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks what somebody filled in; each check fails with an {@link AppealError} that names the field. */
public final class Filled {

    public static final int NOTICE = 4_000;
    public static final int LINE = 300;
    public static final int MEASURES = 500;
    public static final int STORY = 2_000;

    private Filled() {}

    /** Checks what must be right between the fields of a penalty. */
    public static void check(PenaltyDraft draft, Rulebook rules, Instant now) {
        LocalDate happened = present("happenedOn", draft.happenedOn());
        Instant noticed = present("noticedAt", draft.noticedAt());
        if (noticed.isAfter(now) || LocalDate.ofInstant(noticed, Period.BEIJING).isBefore(happened)) {
            throw new Failure(AppealError.BAD_DATE);
        }
        BigDecimal points = draft.points();
        Long fine = draft.fineFen();
        if ((points != null && points.signum() < 0) || (fine != null && fine < 0)) {
            throw new Failure(AppealError.BAD_SUM);
        }
        String of = text("class", draft.classKey(), LINE);
        if (rules.listClasses().stream().noneMatch(each -> each.key().equals(of))) {
            throw new Failure(AppealError.NO_SUCH_CLASS, of);
        }
        String rule = draft.ruleKey();
        if (rule != null
                && rules.findRule(rule)
                        .filter(found -> found.of().key().equals(of))
                        .isEmpty()) {
            throw new Failure(AppealError.NO_SUCH_RULE, rule, of);
        }
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Failure(AppealError.MISSING, field);
        }
        return value;
    }

    /** At least one character. */
    public static String text(String field, @Nullable String text, int longest) {
        String plain = optional(field, text, longest);
        if (plain.isEmpty()) {
            throw new Failure(AppealError.MISSING, field);
        }
        return plain;
    }

    /** Empty where nothing was said. */
    public static String optional(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > longest) {
            throw new Failure(AppealError.TOO_LONG, field, longest);
        }
        return plain;
    }
}
