package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.compliance.gate.rules.RunJudge;
import io.zhanggui.shared.Bilingual;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a checklist as answers show it.
 *
 * @param missing why it cannot be signed yet
 * @param changedAt when a point was last answered or shown
 */
record RunView(
        long id,
        long publication,
        String key,
        int version,
        Bilingual name,
        List<PointView> points,
        List<Bilingual> missing,
        int percentPassed,
        int percentNotApplicable,
        String grade,
        String createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @Nullable CertificateView certificate) {

    /**
     * What one step changed in a run: of a thousand points one does not send the others back.
     *
     * @param points those that are other than they were, whoever changed them
     * @param changedAt to be sent as {@code since} with the next step
     */
    record StepView(
            long id,
            List<PointView> points,
            List<Bilingual> missing,
            int percentPassed,
            int percentNotApplicable,
            String grade,
            OffsetDateTime changedAt) {}

    record PointView(
            int number,
            String section,
            String ask,
            String why,
            String severity,
            CheckPoint.EvidenceNeed evidence,
            @Nullable Integer validDays,
            CheckResult.Outcome outcome,
            String reason,
            String link,
            @Nullable String by,
            @Nullable OffsetDateTime at,
            List<FileView> files) {}

    record FileView(long id, String name, String type, long bytes, String sha256, String by, OffsetDateTime at) {}

    record CertificateView(
            long number,
            String citation,
            String title,
            String grade,
            String hash,
            String stamp,
            LocalDate validUntil,
            String by,
            OffsetDateTime at) {}

    record ListView(
            String key,
            int version,
            Bilingual name,
            String of,
            boolean required,
            int validDays,
            int points,
            List<Checklist.Grade> grades,
            boolean shipped) {}

    static RunView of(CheckRun run, Names names) {
        Certificate certificate = run.certificate();
        return new RunView(
                run.id(),
                run.publication(),
                run.checklist().key(),
                run.checklist().version(),
                run.checklist().name(),
                run.checklist().points().stream()
                        .map(point -> point(point, run, names))
                        .toList(),
                certificate == null ? RunJudge.missing(run) : List.of(),
                RunJudge.percentPassed(run),
                RunJudge.percentNotApplicable(run),
                RunJudge.grade(run),
                names.of(run.createdBy()),
                Names.moment(run.createdAt()),
                Names.moment(run.changedAt()),
                certificate == null ? null : of(certificate, run.agency().value(), names));
    }

    /** The points of those numbers, and how the whole run stands now. */
    static StepView step(CheckRun run, Collection<Integer> numbers, Names names) {
        return new StepView(
                run.id(),
                run.checklist().points().stream()
                        .filter(point -> numbers.contains(point.number()))
                        .map(point -> point(point, run, names))
                        .toList(),
                RunJudge.missing(run),
                RunJudge.percentPassed(run),
                RunJudge.percentNotApplicable(run),
                RunJudge.grade(run),
                Names.moment(run.changedAt()));
    }

    private static PointView point(CheckPoint point, CheckRun run, Names names) {
        CheckResult result = run.results().get(point.number());
        return new PointView(
                point.number(),
                point.section(),
                point.ask(),
                point.why(),
                point.severity().word(),
                point.evidence(),
                point.validDays(),
                run.outcome(point.number()),
                result == null ? "" : result.reason(),
                result == null ? "" : result.link(),
                result == null ? null : names.of(result.by()),
                result == null ? null : Names.moment(result.at()),
                run.evidence().getOrDefault(point.number(), List.of()).stream()
                        .map(file -> of(file, names))
                        .toList());
    }

    static FileView of(EvidenceFile file, Names names) {
        return new FileView(
                file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                file.sha256(),
                names.of(file.by()),
                Names.moment(file.at()));
    }

    static CertificateView of(Certificate certificate, long agency, Names names) {
        return new CertificateView(
                certificate.number(),
                certificate.citation(agency),
                certificate.title(),
                certificate.grade(),
                certificate.hash(),
                certificate.stamp(),
                certificate.validUntil(),
                names.of(certificate.by()),
                Names.moment(certificate.at()));
    }

    static ListView of(Checklist list) {
        return new ListView(
                list.key(),
                list.version(),
                list.name(),
                list.of().word(),
                list.required(),
                list.validDays(),
                list.points().size(),
                list.grades(),
                list.version() == 0);
    }
}
