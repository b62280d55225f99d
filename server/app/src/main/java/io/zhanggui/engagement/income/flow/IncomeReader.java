package io.zhanggui.engagement.income.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.income.IncomeGrowth;
import io.zhanggui.engagement.income.rules.GrowthTable;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads what all clients paid and sold. */
@Component
class IncomeReader implements IncomeGrowth {

    private final Clients clients;
    private final Agreements agreements;
    private final Statements statements;
    private final Metrics metrics;
    private final Clock clock;

    IncomeReader(Clients clients, Agreements agreements, Statements statements, Metrics metrics, Clock clock) {
        this.clients = clients;
        this.agreements = agreements;
        this.statements = statements;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Told read(Caller caller, int months) {
        YearMonth running = YearMonth.from(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
        YearMonth first = running.minusMonths(months);
        Map<YearMonth, List<Part>> parts = new TreeMap<>();
        for (Client client : clients.list(caller)) {
            Map<YearMonth, Long> fees = fees(caller, client, first, running);
            Map<YearMonth, BigDecimal> sales = fees.isEmpty() ? Map.of() : sales(caller, client, first, running);
            fees.forEach((month, fen) -> parts.computeIfAbsent(month, any -> new ArrayList<>())
                    .add(new Part(
                            client.name(),
                            client.id().value(),
                            fen,
                            Optional.ofNullable(sales.get(month)),
                            Optional.ofNullable(sales.get(month.minusYears(1))))));
        }
        return GrowthTable.tell(parts.entrySet().stream()
                .map(each -> GrowthTable.month(
                        each.getKey(),
                        each.getValue().stream()
                                .sorted(Comparator.comparingLong(Part::fen).reversed())
                                .toList()))
                .toList());
    }

    /** By the days of the statements, for the months any of them touches. */
    private Map<YearMonth, Long> fees(Caller caller, Client client, YearMonth first, YearMonth running) {
        List<KeptStatement> confirmed = agreements.list(caller, client.id()).stream()
                .flatMap(agreement -> statements.list(caller, agreement.id()).stream())
                .filter(statement -> statement.state() == StatementState.CONFIRMED)
                .toList();
        Map<YearMonth, Long> fees = new TreeMap<>();
        for (KeptStatement statement : confirmed) {
            LocalDate from = statement.period().from();
            LocalDate to = statement.period().to();
            for (YearMonth month = first; month.isBefore(running); month = month.plusMonths(1)) {
                if (from.isBefore(month.plusMonths(1).atDay(1)) && to.isAfter(month.atDay(1))) {
                    fees.merge(month, GrowthTable.part(statement.totalFen(), from, to, month), Long::sum);
                }
            }
        }
        return fees;
    }

    /** Sales by month from a year before the first on; a month that is not wholly known is not in it. */
    private Map<YearMonth, BigDecimal> sales(Caller caller, Client client, YearMonth first, YearMonth running) {
        Map<YearMonth, BigDecimal> sales = new HashMap<>();
        if (client.shops().isEmpty()) {
            return sales;
        }
        Period days = new Period(first.minusYears(1).atDay(1), running.atDay(1));
        var answer = metrics.ask(clients.scopeOf(caller, client.id()), MetricQuestion.of("pay_amount", days, "month"));
        for (MetricRow row : answer.rows()) {
            BigDecimal value = row.value();
            if (value != null && answer.missingDays().stream().noneMatch(row.period()::contains)) {
                sales.put(YearMonth.from(row.period().from()), value);
            }
        }
        return sales;
    }
}
