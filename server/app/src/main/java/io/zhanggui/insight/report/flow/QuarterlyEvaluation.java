package io.zhanggui.insight.report.flow;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.rules.Quarters;
import io.zhanggui.insight.series.ValueReader;
import io.zhanggui.insight.store.JooqReports;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Evaluates the quarter that is over, once for every shop with sales in it: some minutes after the start, since many
 * servers are switched off at night, and every day after that. A row in the store says that a quarter is done.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class QuarterlyEvaluation {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterlyEvaluation.class);

    private final Agencies agencies;
    private final Shops shops;
    private final ValueReader values;
    private final ReportDesk desk;
    private final JooqReports reports;
    private final Clock clock;
    private final String program;

    QuarterlyEvaluation(
            Agencies agencies,
            Shops shops,
            ValueReader values,
            ReportDesk desk,
            JooqReports reports,
            Clock clock,
            @Value("${zhanggui.version}") String program) {
        this.agencies = agencies;
        this.shops = shops;
        this.values = values;
        this.desk = desk;
        this.reports = reports;
        this.clock = clock;
        this.program = program;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        agencies.listAgencies().forEach(this::evaluate);
    }

    /** The quarter that is over, for each of the agency's shops that has none yet. */
    void evaluate(Agency agency) {
        Period quarter = Quarters.lastOver(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
        Caller caller = Caller.local(agency.id());
        for (Shop shop : shops.listShops(caller)) {
            Scope scope = Scope.of(agency.id(), shop.id());
            if (!reports.exists(scope, ReportKind.QUARTER, quarter) && sells(scope, quarter)) {
                evaluate(caller, scope, quarter);
            }
        }
    }

    private boolean sells(Scope scope, Period quarter) {
        BigDecimal paid = ValueReader.findValue(
                values.read(scope, "pay_amount", List.of(quarter)).getFirst());
        return paid != null && paid.signum() > 0;
    }

    private void evaluate(Caller caller, Scope scope, Period quarter) {
        var content = desk.write(caller, scope, ReportKind.QUARTER, quarter);
        reports.appendFirst(scope, ReportKind.QUARTER, quarter, caller.user(), content, program)
                .ifPresent(id -> LOG.info("evaluated the quarter from {}: {}", quarter.from(), id.citation()));
    }
}
