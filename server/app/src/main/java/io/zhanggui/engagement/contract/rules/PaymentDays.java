package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a statement is paid. */
public final class PaymentDays {

    private PaymentDays() {}

    private static final SalesCalendar CHINA = SalesCalendar.china();

    /**
     * The last day of payment: the one the contract says, or, where the statement was issued after it, as many days after
     * that as the contract gives after a period. Nobody pays on a day before they were asked. A last day that is not worked
     * moves to the next one that is, as article 203 of the Civil Code has it for holidays; banks settle on no other.
     */
    public static LocalDate last(KeptStatement statement) {
        LocalDate day = stated(statement);
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** As counted, whatever day that is. */
    private static LocalDate stated(KeptStatement statement) {
        LocalDate issued = issued(statement);
        return issued.isAfter(statement.due()) ? issued.plusDays(days(statement)) : statement.due();
    }

    private static boolean isWorked(LocalDate day) {
        return switch (CHINA.kind(day)) {
            case WORKDAY, MAKE_UP_WORKDAY -> true;
            case WEEKEND, DAY_OFF -> false;
        };
    }

    /** Why it is not the contract's day, where it is not. */
    public static Optional<Bilingual> moved(KeptStatement statement) {
        LocalDate last = last(statement);
        if (last.equals(statement.due())) {
            return Optional.empty();
        }
        LocalDate issued = issued(statement);
        LocalDate stated = stated(statement);
        boolean late = issued.isAfter(statement.due());
        boolean free = !last.equals(stated);
        return Optional.of(new Bilingual(
                (late ? "付款日 " + statement.due() + " 早于出单日 " + issued + "，按出单日起 " + days(statement) + " 天" : "")
                        + (free ? (late ? "，" : "付款日 ") + stated + " 不是工作日，顺延" : "")
                        + "，付款截止 " + last + "。",
                (late
                                ? "The day of payment, " + statement.due()
                                        + ", lies before the statement was issued on " + issued + ": " + days(statement)
                                        + " days from then. "
                                : "")
                        + (free ? stated + " is not a workday. " : "") + "It is paid by " + last + "."));
    }

    /** For one that is not issued yet, as if it were as soon as it was computed. */
    private static LocalDate issued(KeptStatement statement) {
        Instant at = statement.issuedAt() == null ? statement.at() : statement.issuedAt();
        return LocalDate.ofInstant(at, Period.BEIJING);
    }

    private static long days(KeptStatement statement) {
        return ChronoUnit.DAYS.between(statement.period().lastDay(), statement.due());
    }
}
