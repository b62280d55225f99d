package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckResult.Outcome;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.CheckRuns;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.Signing;
import io.zhanggui.compliance.gate.rules.RunJudge;
import io.zhanggui.compliance.gate.rules.Seals;
import io.zhanggui.compliance.gate.rules.SignedFacts;
import io.zhanggui.compliance.gate.store.JooqCheckRuns;
import io.zhanggui.compliance.gate.store.JooqEvidence;
import io.zhanggui.compliance.gate.store.JooqPublications;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Stamp;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Going through checklists and signing them. */
@Component
class RunDesk implements CheckRuns {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_LINK = 500;

    private final JooqCheckRuns runs;
    private final JooqPublications publications;
    private final ChecklistDesk checklists;
    private final EvidenceSafe safe;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Clock clock;
    private final Seals seals;

    RunDesk(
            JooqCheckRuns runs,
            JooqPublications publications,
            ChecklistDesk checklists,
            EvidenceSafe safe,
            Doorkeeper doorkeeper,
            Audit audit,
            Clock clock,
            KeyFolder keys) {
        this.runs = runs;
        this.publications = publications;
        this.checklists = checklists;
        this.safe = safe;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.clock = clock;
        this.seals = new Seals(new Stamp(keys, "certificates")::of);
    }

    @Override
    @Transactional
    public CheckRun start(Caller caller, long id, String key) {
        Publication publication = publication(caller, id);
        doorkeeper.checkMayChange(caller);
        Checklist list = checklists.get(caller, key);
        publications.lock(id);
        List<CheckRun> before = runs.listOf(caller.agency(), id).stream()
                .filter(run -> run.checklist().key().equals(key))
                .toList();
        for (CheckRun run : before) {
            if (run.certificate() == null && run.checklist().version() == list.version()) {
                return run;
            }
        }
        long started = runs.insert(caller.agency(), publication.shop(), id, list, caller.user(), clock.instant());
        takeOver(started, list, before, publication);
        audit.record(caller, GateAction.RUN_STARTED, "run " + started, null, publication.citation() + " " + key);
        return get(caller, started);
    }

    /** Only of the same article: what was found of another says nothing of this one. */
    private void takeOver(long started, Checklist list, List<CheckRun> before, Publication publication) {
        LocalDate today = today();
        before.stream()
                .filter(run -> run.certificate() != null
                        && run.checklist().points().equals(list.points())
                        && SignedFacts.changes(run.certificate(), publication).isEmpty())
                .findFirst()
                .ifPresent(run -> runs.append(
                        started,
                        list.points().stream()
                                .filter(point -> point.evidence() != CheckPoint.EvidenceNeed.NEEDED)
                                .flatMap(
                                        point -> Stream.ofNullable(run.results().get(point.number()))
                                                .filter(result -> RunJudge.stillHolds(point, result, today)))
                                .toList()));
    }

    @Override
    public CheckRun get(Caller caller, long id) {
        return runs.find(caller.agency(), id)
                .filter(run -> doorkeeper.sees(caller, run.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_RUN));
    }

    @Override
    public List<CheckRun> listOf(Caller caller, long publication) {
        return runs.listOf(caller.agency(), publication(caller, publication).id());
    }

    @Override
    @Transactional
    public CheckRun answer(Caller caller, long id, List<Answer> answers) {
        CheckRun run = forChange(caller, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CheckResult> results = new ArrayList<>();
        for (Answer answer : answers) {
            results.add(result(caller, run, answer, now));
        }
        runs.append(id, results);
        audit.record(caller, GateAction.RUN_ANSWERED, "run " + id, null, results.size() + " points");
        return run.with(results);
    }

    private static CheckResult result(Caller caller, CheckRun run, Answer answer, Instant now) {
        checkPoint(run, answer.number());
        String reason = Written.optional("reason", answer.reason(), LONGEST_REASON);
        boolean needsReason = answer.outcome() == Outcome.FAIL || answer.outcome() == Outcome.NOT_APPLICABLE;
        if (needsReason && reason.isEmpty()) {
            throw new Failure(GateError.NO_REASON, answer.number());
        }
        String link = Written.optional("link", answer.link(), LONGEST_LINK);
        if (!link.isEmpty() && !link.matches("https://[^\\s]+")) {
            throw new Failure(GateError.BAD_LINK);
        }
        return new CheckResult(answer.number(), answer.outcome(), reason, link, caller.user(), now);
    }

    @Override
    @Transactional
    public CheckRun attach(Caller caller, long id, int number, String fileName, InputStream bytes) {
        CheckRun run = forChange(caller, id);
        checkPoint(run, number);
        safe.keep(caller, run.shop(), JooqEvidence.Owner.RUN, id, number, fileName, bytes);
        audit.record(caller, GateAction.EVIDENCE_ADDED, "run " + id, null, number + " " + fileName);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Signing sign(Caller caller, long id) {
        CheckRun run = forChange(caller, id);
        doorkeeper.checkHasOwnName(caller);
        List<Bilingual> missing = RunJudge.missing(run);
        if (!missing.isEmpty()) {
            return new Signing.Refused(missing);
        }
        runs.lockChain(caller.agency());
        Certificate last = runs.findLast(caller.agency()).orElse(null);
        Certificate unstamped = unstamped(caller, run, last);
        Certificate signed = stamped(unstamped, seals.next(caller.agency(), last, unstamped));
        runs.insert(caller.agency(), signed);
        audit.record(
                caller,
                GateAction.SIGNED,
                "run " + id,
                null,
                signed.citation(caller.agency().value()) + ", " + signed.hash() + ", stamp " + signed.stamp());
        return new Signing.Signed(signed);
    }

    private Certificate unstamped(Caller caller, CheckRun run, @Nullable Certificate last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Publication signed = publication(caller, run.publication());
        return new Certificate(
                last == null ? 1 : last.number() + 1,
                run.id(),
                run.publication(),
                signed.title(),
                signed.category(),
                signed.brand(),
                RunJudge.grade(run),
                Seals.hash(run),
                RunJudge.validUntil(run, now),
                caller.user(),
                now,
                "");
    }

    private static Certificate stamped(Certificate plain, String stamp) {
        return new Certificate(
                plain.number(),
                plain.run(),
                plain.publication(),
                plain.title(),
                plain.category(),
                plain.brand(),
                plain.grade(),
                plain.hash(),
                plain.validUntil(),
                plain.by(),
                plain.at(),
                stamp);
    }

    @Override
    public Certified getCertificate(Caller caller, long number) {
        Certificate certificate = runs.findCertificate(caller.agency(), number)
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_CERTIFICATE));
        CheckRun run = runs.find(caller.agency(), certificate.run())
                .filter(found -> doorkeeper.sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_CERTIFICATE));
        boolean intact = Seals.hash(run).equals(certificate.hash());
        return new Certified(certificate, run, publication(caller, certificate.publication()), intact);
    }

    @Override
    public Check check(Caller caller) {
        List<Certificate> chain = runs.chain(caller.agency());
        return new Check(chain.size(), seals.firstBroken(caller.agency(), chain).orElse(null));
    }

    private CheckRun forChange(Caller caller, long id) {
        runs.lock(caller.agency(), id);
        CheckRun run = get(caller, id);
        doorkeeper.checkMayChange(caller);
        if (run.certificate() != null) {
            throw new Failure(GateError.SIGNED);
        }
        return run;
    }

    private Publication publication(Caller caller, long id) {
        return publications
                .find(caller.agency(), id)
                .filter(found -> doorkeeper.sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_PUBLICATION));
    }

    private static void checkPoint(CheckRun run, int number) {
        if (number < 1 || number > run.checklist().points().size()) {
            throw new Failure(GateError.BAD_POINT, number);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Period.BEIJING).toLocalDate();
    }
}
