package io.zhanggui.compliance.appeal;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appeals against penalties. Whatever is refused fails with {@link AppealError}. */
public interface Appeals {

    /** Those of the shops, the latest first. */
    List<Appeal> list(Scope scope);

    /** Fails with {@link AppealError#NO_SUCH_APPEAL}. */
    Appeal get(Caller caller, long id);

    /**
     * Begins one: its letter is drafted from the case, its clock runs in {@code work}.
     *
     * @param windowEnds when the platform takes none any more; null where the notice does not say
     */
    Appeal open(Caller caller, long penalty, @Nullable Instant windowEnds);

    /** Writes the letter anew. */
    Appeal write(Caller caller, long id, String letter);

    /** Keeps a file, sealed. */
    Appeal attach(Caller caller, long id, String kind, String name, InputStream content) throws IOException;

    Appeal remove(Caller caller, long id, long evidence);

    /** Says why a kind of evidence is not needed; empty takes that back. */
    Appeal waive(Caller caller, long id, String kind, String reason);

    /** It was handed in: complete or refused, and before the platform's time is over. */
    Appeal send(Caller caller, long id);

    /**
     * What the platform decided.
     *
     * @param lesson is added to the case; may be empty
     */
    Appeal decide(Caller caller, long id, boolean won, String outcome, String lesson);

    /** How the archive is called: with shop and case, and with 未完成 while something is missing. */
    String packName(Caller caller, long id);

    /** The whole as an archive: letter, list of evidence, files, and the SHA-256 of each; what is missing is said. */
    void pack(Caller caller, long id, OutputStream out) throws IOException;
}
