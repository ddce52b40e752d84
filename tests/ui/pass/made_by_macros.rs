//! Structs that macros make: by hand-written rules, of 500 fields, of none, with raw names.
#![deny(warnings)]

use graph_runtime::{BaseUrl, Endpoint, Value};

macro_rules! request {
    ($name:ident, $page:literal, $route:expr, $ty:ty, { $($field:ident: $of:ty = $json:literal),* }) => {
        #[derive(Endpoint)]
        #[endpoint(page = $page, route = $route, response = $ty)]
        struct $name {
            $(#[endpoint(rename = $json)] $field: $of),*
        }
    };
}

request!(Notify, "user-sendmail", "/me/sendMail", (), { text: Option<Value> = "message", r#move: bool = "saveToSentItems" });

macro_rules! large {
    ($($field:ident)*) => {
        #[derive(Endpoint)]
        #[endpoint(method = "POST", path = "/me/numbers")]
        struct Large {
            #[endpoint(query)]
            top: u32,
            $($field: u32,)*
        }

        impl Large {
            fn new() -> Self {
                Large { top: 1, $($field: 2,)* }
            }
        }
    };
}

large! {
    field_0 field_1 field_2 field_3 field_4 field_5 field_6 field_7 field_8 field_9
    field_10 field_11 field_12 field_13 field_14 field_15 field_16 field_17 field_18 field_19
    field_20 field_21 field_22 field_23 field_24 field_25 field_26 field_27 field_28 field_29
    field_30 field_31 field_32 field_33 field_34 field_35 field_36 field_37 field_38 field_39
    field_40 field_41 field_42 field_43 field_44 field_45 field_46 field_47 field_48 field_49
    field_50 field_51 field_52 field_53 field_54 field_55 field_56 field_57 field_58 field_59
    field_60 field_61 field_62 field_63 field_64 field_65 field_66 field_67 field_68 field_69
    field_70 field_71 field_72 field_73 field_74 field_75 field_76 field_77 field_78 field_79
    field_80 field_81 field_82 field_83 field_84 field_85 field_86 field_87 field_88 field_89
    field_90 field_91 field_92 field_93 field_94 field_95 field_96 field_97 field_98 field_99
    field_100 field_101 field_102 field_103 field_104 field_105 field_106 field_107 field_108 field_109
    field_110 field_111 field_112 field_113 field_114 field_115 field_116 field_117 field_118 field_119
    field_120 field_121 field_122 field_123 field_124 field_125 field_126 field_127 field_128 field_129
    field_130 field_131 field_132 field_133 field_134 field_135 field_136 field_137 field_138 field_139
    field_140 field_141 field_142 field_143 field_144 field_145 field_146 field_147 field_148 field_149
    field_150 field_151 field_152 field_153 field_154 field_155 field_156 field_157 field_158 field_159
    field_160 field_161 field_162 field_163 field_164 field_165 field_166 field_167 field_168 field_169
    field_170 field_171 field_172 field_173 field_174 field_175 field_176 field_177 field_178 field_179
    field_180 field_181 field_182 field_183 field_184 field_185 field_186 field_187 field_188 field_189
    field_190 field_191 field_192 field_193 field_194 field_195 field_196 field_197 field_198 field_199
    field_200 field_201 field_202 field_203 field_204 field_205 field_206 field_207 field_208 field_209
    field_210 field_211 field_212 field_213 field_214 field_215 field_216 field_217 field_218 field_219
    field_220 field_221 field_222 field_223 field_224 field_225 field_226 field_227 field_228 field_229
    field_230 field_231 field_232 field_233 field_234 field_235 field_236 field_237 field_238 field_239
    field_240 field_241 field_242 field_243 field_244 field_245 field_246 field_247 field_248 field_249
    field_250 field_251 field_252 field_253 field_254 field_255 field_256 field_257 field_258 field_259
    field_260 field_261 field_262 field_263 field_264 field_265 field_266 field_267 field_268 field_269
    field_270 field_271 field_272 field_273 field_274 field_275 field_276 field_277 field_278 field_279
    field_280 field_281 field_282 field_283 field_284 field_285 field_286 field_287 field_288 field_289
    field_290 field_291 field_292 field_293 field_294 field_295 field_296 field_297 field_298 field_299
    field_300 field_301 field_302 field_303 field_304 field_305 field_306 field_307 field_308 field_309
    field_310 field_311 field_312 field_313 field_314 field_315 field_316 field_317 field_318 field_319
    field_320 field_321 field_322 field_323 field_324 field_325 field_326 field_327 field_328 field_329
    field_330 field_331 field_332 field_333 field_334 field_335 field_336 field_337 field_338 field_339
    field_340 field_341 field_342 field_343 field_344 field_345 field_346 field_347 field_348 field_349
    field_350 field_351 field_352 field_353 field_354 field_355 field_356 field_357 field_358 field_359
    field_360 field_361 field_362 field_363 field_364 field_365 field_366 field_367 field_368 field_369
    field_370 field_371 field_372 field_373 field_374 field_375 field_376 field_377 field_378 field_379
    field_380 field_381 field_382 field_383 field_384 field_385 field_386 field_387 field_388 field_389
    field_390 field_391 field_392 field_393 field_394 field_395 field_396 field_397 field_398 field_399
    field_400 field_401 field_402 field_403 field_404 field_405 field_406 field_407 field_408 field_409
    field_410 field_411 field_412 field_413 field_414 field_415 field_416 field_417 field_418 field_419
    field_420 field_421 field_422 field_423 field_424 field_425 field_426 field_427 field_428 field_429
    field_430 field_431 field_432 field_433 field_434 field_435 field_436 field_437 field_438 field_439
    field_440 field_441 field_442 field_443 field_444 field_445 field_446 field_447 field_448 field_449
    field_450 field_451 field_452 field_453 field_454 field_455 field_456 field_457 field_458 field_459
    field_460 field_461 field_462 field_463 field_464 field_465 field_466 field_467 field_468 field_469
    field_470 field_471 field_472 field_473 field_474 field_475 field_476 field_477 field_478 field_479
    field_480 field_481 field_482 field_483 field_484 field_485 field_486 field_487 field_488 field_489
    field_490 field_491 field_492 field_493 field_494 field_495 field_496 field_497 field_498
}

#[derive(Endpoint)]
#[endpoint(page = "user-list-messages", route = "/me/messages")]
struct r#List {}

fn main() {
    let base = BaseUrl::default();
    let notify = Notify { text: Some("a".into()), r#move: true };
    let request = notify.to_request(&base).unwrap();
    assert_eq!(&request.body()[..], br#"{"message":"a","saveToSentItems":true}"#);

    let request = Large::new().to_request(&base).unwrap();
    let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(body.as_object().unwrap().len(), 499);
    assert_eq!(body["field498"], 2);
    assert_eq!(List {}.to_request(&base).unwrap().uri().path(), "/v1.0/me/messages");
}
