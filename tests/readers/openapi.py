# Checks an OpenAPI description by the validator of others, and answers by the JSON Schemas in it: {"description", "answers"} on
# standard input, an answer is [path, media type, body]. Of JSON Lines each line is an answer; what is no JSON is a text.
import json, sys
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

given = json.load(sys.stdin)
description = given['description']
wrong = [f'{"/".join(map(str, error.absolute_path))}: {error.message[:200]}' for error in OpenAPIV31SpecValidator(description).iter_errors()]
validators = {}


def validator(schema):
    key = json.dumps(schema)
    if key not in validators:
        validators[key] = Draft202012Validator({**schema, 'components': description['components']})
    return validators[key]


def read(media, text):
    return json.loads(text) if media.endswith('json') or media == 'application/jsonl' else text


checked = 0
for path, media, body in given['answers']:
    responses = description['paths'][path]['get']['responses']
    content = {**responses['200']['content'], **responses['default']['content']}
    if media not in content:
        wrong.append(f'{path}: {media} is not described')
        continue
    schema = content[media]['schema']
    for line in body.splitlines() if 'x-line' in schema else [body]:
        checked += 1
        wrong += [f'{path}: {"/".join(map(str, each.absolute_path))}: {each.message[:200]}' for each in validator(schema.get('x-line', schema)).iter_errors(read(media, line))]
print(json.dumps({'wrong': wrong[:30], 'checked': checked}))
