package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Going through checklists. Whatever is refused fails with {@link GateError}. */
public interface CheckRuns {

    /**
     * Begins a list for a publication, or goes on with the one that is open. What an earlier signed run of the same
     * version passed and has not run out is taken over, with who found it and when.
     */
    CheckRun start(Caller caller, long publication, String checklist);

    /** Fails with {@link GateError#NO_SUCH_RUN}. */
    CheckRun get(Caller caller, long run);

    /** All of a publication, the newest first. */
    List<CheckRun> listOf(Caller caller, long publication);

    /** Notes what was found at some points; all of them or, where one cannot be, none. */
    CheckRun answer(Caller caller, long run, List<Answer> answers);

    /** Adds a file that shows what was found at a point. */
    CheckRun attach(Caller caller, long run, int number, String fileName, InputStream bytes);

    /** Signs it, in the caller's own name. */
    Signing sign(Caller caller, long run);

    /** Fails with {@link GateError#NO_SUCH_CERTIFICATE}. */
    Certified getCertificate(Caller caller, long number);

    /** Checks every certificate of the agency, from the first one. */
    Check check(Caller caller);

    /** What somebody says of a point. */
    record Answer(int number, CheckResult.Outcome outcome, String reason, String link) {}

    /**
     * A certificate with what it is of.
     *
     * @param intact whether what was found still is what was signed
     */
    record Certified(Certificate certificate, CheckRun run, Publication publication, boolean intact) {}

    /**
     * What checking the chain found.
     *
     * @param broken the number of the first certificate that is missing or not as it was signed; null where all are well
     */
    record Check(long certificates, @Nullable Long broken) {}
}
