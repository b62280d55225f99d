package io.zhanggui.web;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.shared.Failure;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where faults become HTTP answers. */
@RestControllerAdvice
class FailureAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    @ExceptionHandler
    ResponseEntity<ErrorBody> failure(Failure failure) {
        ErrorCode.Kind kind = failure.code().kind();
        if (kind == ErrorCode.Kind.INTERNAL || kind == ErrorCode.Kind.RESOURCES) {
            LOG.error("{}", failure.getMessage(), failure);
        }
        return answer(ErrorBody.statusOf(failure.code()), ErrorBody.of(failure));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> invalid(MethodArgumentNotValidException fault) {
        return malformed(fault.getBindingResult().getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> invalid(HandlerMethodValidationException fault) {
        return malformed(fault.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> missing(MissingServletRequestParameterException fault) {
        return malformed(fault.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> mistyped(MethodArgumentTypeMismatchException fault) {
        return malformed(fault.getName());
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException fault) {
        LOG.debug("unreadable body", fault);
        return malformed(BodyFault.where(fault.getCause()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> notThere(NoResourceFoundException fault) {
        LOG.debug("nothing at {}", fault.getResourcePath());
        return answer(404, ErrorBody.of(WebError.NOT_THERE));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> notSupported(HttpRequestMethodNotSupportedException fault) {
        LOG.debug("no {} here", fault.getMethod());
        return answer(405, ErrorBody.of(WebError.NOT_SUPPORTED));
    }

    /** The caller takes no JSON, but a fault has no other form. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> notAcceptable(HttpMediaTypeNotAcceptableException fault) {
        LOG.debug("nothing in the form that is asked for", fault);
        return answer(406, ErrorBody.of(WebError.NO_SUCH_FORM));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> wrongType(HttpMediaTypeNotSupportedException fault) {
        LOG.debug("no {} here", fault.getContentType());
        return answer(415, ErrorBody.of(WebError.WRONG_TYPE));
    }

    /** Spring Security turns this into 401 or 403 further out. */
    @ExceptionHandler
    void denied(AccessDeniedException fault) {
        throw fault;
    }

    /** The other side hung up: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException fault) {
        LOG.debug("the caller is gone", fault);
    }

    /** Never what went wrong inside, only a number under which the log tells it. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> broken(Exception fault) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(known.getStatusCode().value(), ErrorBody.of(WebError.MALFORMED, "request"));
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, fault);
        return answer(500, ErrorBody.of(WebError.BROKEN, incident).with("incident", incident));
    }

    private static ResponseEntity<ErrorBody> malformed(String where) {
        return answer(400, ErrorBody.of(WebError.MALFORMED, where));
    }

    private static ResponseEntity<ErrorBody> answer(int status, ErrorBody body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
