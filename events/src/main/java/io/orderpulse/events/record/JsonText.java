package io.orderpulse.events.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.orderpulse.events.json.ObjectText;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the text of a JSON object that stands as that object in JSON. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = ObjectText.Writer.class)
@JsonDeserialize(using = ObjectText.Reader.class)
public @interface JsonText {}
