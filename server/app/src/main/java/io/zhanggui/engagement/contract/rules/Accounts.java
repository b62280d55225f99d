package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.PaymentState;
import io.zhanggui.engagement.contract.Payments.Account;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.identity.Side;
import java.time.LocalDate;
import java.util.Optional;

/** How much of a statement is paid. */
public final class Accounts {

    private Accounts() {}

    /** Of one that both sides confirmed and that owes something; none otherwise. */
    public static Optional<Account> of(KeptStatement statement, LocalDate today) {
        if (statement.state() != StatementState.CONFIRMED || statement.totalFen() == 0) {
            return Optional.empty();
        }
        long total = Math.abs(statement.totalFen());
        long paid = sum(statement, PaymentState.CONFIRMED);
        long told = sum(statement, PaymentState.RECORDED);
        LocalDate payBy = PaymentDays.last(statement);
        return Optional.of(new Account(
                statement.id(),
                statement.agreement(),
                statement.period(),
                statement.totalFen() > 0 ? Side.MERCHANT : Side.PROVIDER,
                total,
                paid,
                told,
                total - paid - told,
                payBy,
                paid < total && today.isAfter(payBy)));
    }

    private static long sum(KeptStatement statement, PaymentState state) {
        return statement.payments().stream()
                .filter(payment -> payment.state() == state)
                .mapToLong(Payment::fen)
                .sum();
    }
}
