package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a statement is paid. */
public final class PaymentDays {

    private PaymentDays() {}

    /**
     * The last day of payment: the one the contract says, or, where the statement was issued after it, as many days after
     * that as the contract gives after a period. Nobody pays on a day before they were asked.
     */
    public static LocalDate last(KeptStatement statement) {
        LocalDate issued = issued(statement);
        return issued.isAfter(statement.due()) ? issued.plusDays(days(statement)) : statement.due();
    }

    /** What both sides are told where the contract's day was over before the statement was issued. */
    public static Optional<Bilingual> moved(KeptStatement statement) {
        LocalDate issued = issued(statement);
        if (!issued.isAfter(statement.due())) {
            return Optional.empty();
        }
        return Optional.of(new Bilingual(
                "付款日 " + statement.due() + " 早于出单日 " + issued + "，按出单日起 " + days(statement) + " 天，付款截止 "
                        + last(statement) + "。",
                "The day of payment, " + statement.due() + ", lies before the statement was issued on " + issued + ": "
                        + days(statement) + " days from then, so it is paid by " + last(statement) + "."));
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
