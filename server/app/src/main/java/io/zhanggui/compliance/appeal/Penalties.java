package io.zhanggui.compliance.appeal;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import java.util.List;

/** The register of penalties. Whatever is refused fails with {@link AppealError}. */
public interface Penalties {

    /** Those of the shops, the latest first. */
    List<Penalty> list(Scope scope);

    /** Those of all shops of the agency, the latest first: for the handbooks, which name no shop. */
    List<Penalty> listOfAgency(AgencyId agency);

    /** Fails with {@link AppealError#NO_SUCH_PENALTY}. */
    Penalty get(Caller caller, long id);

    /** Refuses one that is known: of the same shop, day, class, rule and notice. Its clock begins in {@code work}. */
    default Penalty register(Caller caller, PenaltyDraft draft) {
        return register(caller, draft, false);
    }

    /** @param again whether it is another one even where one like it is known */
    Penalty register(Caller caller, PenaltyDraft draft, boolean again);

    /** Writes it anew, with what was learnt since. */
    Penalty change(Caller caller, long id, PenaltyDraft draft);

    /** Takes it out of the register, which keeps it: it counts no more, and its words are no longer forbidden. */
    Penalty withdraw(Caller caller, long id, String reason);

    /** Proposes a word or an example for the rules. */
    Penalty propose(Caller caller, long id, Proposal.Kind kind, String content);

    /**
     * Takes a proposal into the next handbook, or not, for a reason. An accepted word is forbidden at once.
     *
     * @param confirmed whether the caller knows what an accepted word hits today, or that it is their own; without it
     *     such a word is refused with {@link AppealError#REACHES} or {@link AppealError#OWN_WORD}
     */
    Penalty decide(Caller caller, long proposal, boolean accepted, String reason, boolean confirmed);
}
