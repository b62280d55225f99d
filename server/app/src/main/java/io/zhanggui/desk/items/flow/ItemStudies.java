package io.zhanggui.desk.items.flow;

import io.zhanggui.desk.items.ItemAction;
import io.zhanggui.desk.items.ItemError;
import io.zhanggui.desk.items.ItemStudy;
import io.zhanggui.desk.items.store.JooqItemStudies;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of item studies. */
@Service
public class ItemStudies {

    private static final int LONGEST_ITEM = 40;
    private static final int LONGEST_NOTE = 400;

    private final JooqItemStudies studies;
    private final Audit audit;

    ItemStudies(JooqItemStudies studies, Audit audit) {
        this.studies = studies;
        this.audit = audit;
    }

    /** The latest study of each item of the shops. */
    public List<ItemStudy> list(Scope scope) {
        return studies.listLatest(scope);
    }

    /**
     * Notes that somebody studied an item just now.
     *
     * @param shop one shop
     */
    @Transactional
    public void note(Caller caller, Scope shop, String item, String note) {
        String id = item.strip();
        if (id.isEmpty() || id.length() > LONGEST_ITEM) {
            throw new Failure(ItemError.NO_ITEM);
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new Failure(ItemError.NOTE_TOO_LONG, LONGEST_NOTE);
        }
        if (shop.shops().size() != 1) {
            throw new Failure(ItemError.ONE_SHOP);
        }
        studies.insert(shop, caller.user(), id, note.strip());
        audit.record(caller, ItemAction.ITEM_STUDIED, "item " + id, null, note.strip());
    }
}
