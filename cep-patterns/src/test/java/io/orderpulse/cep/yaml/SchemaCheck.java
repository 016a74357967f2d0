package io.orderpulse.cep.yaml;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Asks an independent validator what the schema for editors says of a rule file. */
final class SchemaCheck {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(RuleDocuments.schema());

  private SchemaCheck() {}

  static boolean refuses(String yaml) throws IOException {
    return !complaints(yaml).isEmpty();
  }

  static Set<ValidationMessage> complaints(String yaml) throws IOException {
    List<Problem> problems = new ArrayList<>();
    MappingNode root = (MappingNode) YamlText.compose("r", yaml, problems).orElseThrow();
    String json = CanonicalJson.write(CanonicalJson.tree(root));
    return SCHEMA.validate(new ObjectMapper().readTree(json));
  }
}
