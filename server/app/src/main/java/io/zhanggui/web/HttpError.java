package io.zhanggui.web;

import io.zhanggui.shared.ErrorCode;

/** An error code whose HTTP status also says who can act on it. A module's enum of them holds a {@link HttpFault} each. */
public interface HttpError extends ErrorCode, HasStatus {

    HttpFault fault();

    @Override
    default String code() {
        return fault().code();
    }

    @Override
    default Kind kind() {
        return switch (status()) {
            case 409 -> Kind.CONFLICT;
            case 401, 403 -> Kind.DENIED;
            default -> Kind.USER;
        };
    }

    @Override
    default String zh() {
        return fault().zh();
    }

    @Override
    default String en() {
        return fault().en();
    }

    @Override
    default int status() {
        return fault().status();
    }
}
