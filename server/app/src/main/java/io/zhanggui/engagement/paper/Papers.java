package io.zhanggui.engagement.paper;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Optional;

/**
 * The documents of clients. Merchants see what was issued of the kinds meant for them; drafts are the agency's own. Whatever
 * is refused fails with {@link DocumentError}, a client one does not see with {@code ClientError.NO_SUCH_CLIENT}.
 */
public interface Papers {

    /** Every kind there is, in the order of the work, with how it stands. */
    List<Standing> list(Caller caller, ClientId client);

    /** Keeps a draft in the place of the one before it. */
    void draft(Caller caller, ClientId client, PaperKey key, Sheet sheet);

    Optional<Sheet> findDraft(Caller caller, ClientId client, PaperKey key);

    /**
     * Fixes what it says as its next version; a draft of it is done with.
     *
     * @param why what the version is for, or changes: 1 to 500 characters
     */
    PaperVersion issue(Caller caller, ClientId client, PaperKey key, Sheet sheet, String why);

    /** The newest first; empty where none was issued. */
    List<PaperVersion> listVersions(Caller caller, ClientId client, PaperKey key);

    /** Fails with {@link DocumentError#NO_SUCH_VERSION}. */
    Issued get(Caller caller, ClientId client, PaperKey key, int number);

    /**
     * What a later version says differently.
     *
     * @param later 0 for the draft
     */
    List<BlockChange> compare(Caller caller, ClientId client, PaperKey key, int earlier, int later);

    /** A version with what it says. */
    record Issued(PaperVersion version, Sheet sheet) {}
}
