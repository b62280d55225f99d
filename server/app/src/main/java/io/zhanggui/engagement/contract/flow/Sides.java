package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.Confirmation;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Side;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import java.util.List;

/** For which side a person acts. */
final class Sides {

    private Sides() {}

    /** The side a person may confirm for. Whoever is at the machine is nobody a contract can name. */
    static Side confirming(Caller caller) {
        if (caller.user().equals(UserId.LOCAL)) {
            throw new Failure(ContractError.OWN_LOGIN);
        }
        Side side = caller.role().side();
        boolean may = switch (side) {
            case PROVIDER -> caller.may(Permission.CONFIRM_FOR_PROVIDER);
            case MERCHANT -> caller.may(Permission.CONFIRM_FOR_MERCHANT);
            case PLATFORM -> false;
        };
        if (!may) {
            throw new Failure(IdentityError.NOT_ALLOWED);
        }
        return side;
    }

    /** The side a person acts for. */
    static Side acting(Caller caller) {
        if (caller.user().equals(UserId.LOCAL)) {
            throw new Failure(ContractError.OWN_LOGIN);
        }
        return caller.role().side();
    }

    /** Fails where a side has confirmed. */
    static void first(Side side, List<Confirmation> confirmations) {
        if (confirmations.stream().anyMatch(each -> each.side() == side)) {
            throw new Failure(ContractError.CONFIRMED_ALREADY);
        }
    }

    /** Whether both have confirmed once this side has. */
    static boolean isLast(List<Confirmation> before) {
        return !before.isEmpty();
    }
}
