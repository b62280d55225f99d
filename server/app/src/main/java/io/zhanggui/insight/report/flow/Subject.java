package io.zhanggui.insight.report.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.rules.Quarters;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report is about, gathered once for all its sections.
 *
 * @param iterations that something happened to in these days, or that were open in them
 * @param experiments that ran in these days
 * @param studies that were saved in these days or are cited by the iterations
 * @param today the day it is generated on
 */
record Subject(
        Caller caller,
        Scope scope,
        ReportKind kind,
        Period period,
        List<Iteration> iterations,
        List<Experiment> experiments,
        List<Study> studies,
        LocalDate today) {

    /** The days it is compared with: as many before, or for a quarter the one before. */
    Period former() {
        return kind == ReportKind.QUARTER ? Quarters.before(period) : period.previous();
    }

    Period lastYear() {
        return new Period(period.from().minusYears(1), period.to().minusYears(1));
    }
}
