package io.orderpulse.events.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.orderpulse.events.json.TimeJson;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks ms since the epoch that stand as an RFC 3339 text in JSON. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = TimeJson.Writer.class)
@JsonDeserialize(using = TimeJson.Reader.class)
public @interface Time {}
