package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;

/**
 * Who asks. Controllers take it as an argument.
 *
 * @param agency the tenant they act for
 * @param name the name to write into the audit trail
 */
public record Caller(UserId user, AgencyId agency, Role role, String name) {

    /** The operator at the command line of this machine, acting for an agency. */
    public static Caller local(AgencyId agency) {
        return new Caller(UserId.LOCAL, agency, Role.DIRECTOR, "local");
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
