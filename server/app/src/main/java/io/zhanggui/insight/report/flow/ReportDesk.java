package io.zhanggui.insight.report.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportAction;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportError;
import io.zhanggui.insight.report.ReportId;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.Reports;
import io.zhanggui.insight.report.SectionChange;
import io.zhanggui.insight.report.rules.Comparison;
import io.zhanggui.insight.report.rules.Quarters;
import io.zhanggui.insight.store.JooqReports;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes reports section by section and keeps every version. */
@Component
class ReportDesk implements Reports {

    private static final int LONGEST_DAYS = 731;

    private final SubjectReader subjects;
    private final List<SectionWriter> writers;
    private final JooqReports reports;
    private final Shops shops;
    private final Audit audit;
    private final Clock clock;
    private final String program;

    ReportDesk(
            SubjectReader subjects,
            List<SectionWriter> writers,
            JooqReports reports,
            Shops shops,
            Audit audit,
            Clock clock,
            @Value("${zhanggui.version}") String program) {
        this.subjects = subjects;
        this.writers = List.copyOf(writers);
        this.reports = reports;
        this.shops = shops;
        this.audit = audit;
        this.clock = clock;
        this.program = program;
    }

    @Override
    public Optional<Report> find(Scope scope, ReportId id) {
        return reports.find(scope, id);
    }

    @Override
    public List<Report> list(Scope scope, int offset, int limit) {
        return reports.list(scope, offset, limit);
    }

    @Override
    public ReportContent content(Report report, int version) {
        return reports.findContent(report.id(), version)
                .orElseThrow(() ->
                        new Failure(ReportError.NO_SUCH_VERSION, report.id().citation(), version));
    }

    @Override
    public Report generate(Caller caller, Scope scope, ReportKind kind, Period period) {
        check(kind, period);
        ReportId id = reports.append(scope, kind, period, caller.user(), write(caller, scope, kind, period), program);
        Report report = get(scope, id);
        audit.record(
                caller,
                ReportAction.GENERATED,
                "report " + id.citation(),
                null,
                "v" + report.latest().number());
        return report;
    }

    /** Outside of any transaction, since its studies are answered beside it. */
    ReportContent write(Caller caller, Scope scope, ReportKind kind, Period period) {
        Subject subject = subjects.read(caller, scope, kind, period);
        List<String> names = shops.listShops(caller).stream()
                .filter(shop -> scope.shops().contains(shop.id()))
                .map(Shop::name)
                .toList();
        return new ReportContent(
                names,
                writers.stream()
                        .flatMap(writer -> writer.write(subject).stream())
                        .toList());
    }

    private void check(ReportKind kind, Period period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        if (kind == ReportKind.QUARTER && !Quarters.isOver(period, today)) {
            throw new Failure(ReportError.NO_QUARTER);
        }
        if (period.from().isAfter(today) || period.days() > LONGEST_DAYS) {
            throw new Failure(ReportError.BAD_PERIOD, LONGEST_DAYS);
        }
    }

    @Override
    public List<SectionChange> compare(Report report, int earlier, int later) {
        return Comparison.of(content(report, earlier), content(report, later));
    }
}
