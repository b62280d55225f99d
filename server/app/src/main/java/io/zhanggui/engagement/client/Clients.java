package io.zhanggui.engagement.client;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The clients of an agency. A client is seen by those who see one of its shops today, and one without shops by the agency's
 * own people; to all others it does not exist. Whatever is refused fails with {@link ClientError}.
 */
public interface Clients {

    /** By name. */
    List<Client> list(Caller caller);

    /** Fails with {@link ClientError#NO_SUCH_CLIENT}. */
    Client get(Caller caller, ClientId id);

    /** Whose shop it is today, where the caller sees it. */
    Optional<Client> ofShop(Caller caller, ShopId shop);

    Client create(Caller caller, ClientDraft draft);

    Client change(Caller caller, ClientId id, ClientDraft draft);

    /**
     * Moves the work on, or back, for a reason. Moving on fails with {@link ClientError#NOT_READY} and everything a
     * {@link StageGate} lacks.
     *
     * @param evenSo whether to move on though something is lacking; the trail says so
     */
    Client setStage(Caller caller, ClientId id, Stage stage, String reason, boolean evenSo);

    /**
     * Lets the work for a client begin on an earlier day, as a contract that counts from it says: the client's shops, and so
     * what its people see, begin then too. A day that is not earlier changes nothing.
     */
    void beginBy(Caller caller, ClientId id, LocalDate day);

    /** The latest first. */
    List<Step> listSteps(Caller caller, ClientId id);

    /** The client's shops the caller sees; fails with {@link ClientError#NO_SHOP} where there are none. */
    Scope scopeOf(Caller caller, ClientId id);

    /** One step from stage to stage. */
    record Step(Stage stage, String reason, String who, Instant at) {}
}
