package io.zhanggui.desk.view;

import io.zhanggui.desk.DeskAction;
import io.zhanggui.desk.DeskError;
import io.zhanggui.desk.SavedView;
import io.zhanggui.desk.store.JooqSavedViews;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.shared.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saving places of the interface, for oneself or for the agency. */
@Component
public class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 2000;

    private final JooqSavedViews views;
    private final Audit audit;

    SavedViews(JooqSavedViews views, Audit audit) {
        this.views = views;
        this.audit = audit;
    }

    /** One's own and those shared in the agency, by name. */
    public List<SavedView> list(Caller caller) {
        return views.list(caller.agency(), caller.user());
    }

    /** Saves a place; a name one used before now leads there. */
    @Transactional
    public SavedView save(Caller caller, @Nullable String name, @Nullable String address, boolean shared) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Failure(DeskError.BAD_VIEW_NAME, LONGEST_NAME);
        }
        if (address == null || !isOurs(address)) {
            throw new Failure(DeskError.BAD_VIEW_ADDRESS);
        }
        SavedView view = views.save(caller.agency(), caller.user(), plain, address, shared);
        audit.record(caller, DeskAction.VIEW_SAVED, "view " + plain, null, address);
        return view;
    }

    /** Removes one's own; who runs the shops may also remove what others shared. */
    @Transactional
    public void drop(Caller caller, long id) {
        SavedView view = views.find(caller.agency(), id)
                .filter(found ->
                        found.by().equals(caller.user()) || (found.shared() && caller.may(Permission.MANAGE_SHOPS)))
                .orElseThrow(() -> new Failure(DeskError.NO_SUCH_VIEW));
        views.delete(caller.agency(), id);
        audit.record(caller, DeskAction.VIEW_DROPPED, "view " + view.name(), view.address(), null);
    }

    /** A path of this interface: never another host's, which a link named by a colleague could else lead to. */
    private static boolean isOurs(String address) {
        return address.length() <= LONGEST_ADDRESS
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
    }
}
