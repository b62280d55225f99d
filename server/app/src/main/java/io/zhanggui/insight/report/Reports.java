package io.zhanggui.insight.report;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Optional;

/** The reports of the shops. Whatever is refused fails with {@link ReportError}. */
public interface Reports {

    /** One all of whose shops are in the scope. */
    Optional<Report> find(Scope scope, ReportId id);

    /** The same; fails with {@link ReportError#NO_SUCH_REPORT}. */
    default Report get(Scope scope, ReportId id) {
        return find(scope, id).orElseThrow(() -> new Failure(ReportError.NO_SUCH_REPORT, id.citation()));
    }

    /** The newest first. */
    List<Report> list(Scope scope, int offset, int limit);

    /** What a version said; fails with {@link ReportError#NO_SUCH_VERSION}. */
    ReportContent content(Report report, int version);

    /**
     * Generates one: the first version of a new report, or a further one of the report on the same shops and days.
     *
     * @param period of a whole quarter for {@link ReportKind#QUARTER}, else of at most two years
     */
    Report generate(Caller caller, Scope scope, ReportKind kind, Period period);

    /** What a later version says differently, section by section; sections without a difference are left out. */
    List<SectionChange> compare(Report report, int earlier, int later);
}
